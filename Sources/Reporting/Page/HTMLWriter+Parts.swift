/// Parts that every page of this package is made of.
extension HTMLWriter {
  /// The head of a page that opens offline: its content security policy forbids it any request.
  mutating func head(title: String, style: String = PageStyle.text) {
    element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
        ])
      html.void("meta", ["name": "color-scheme", "content": "light"])
      html.void("meta", ["name": "generator", "content": "tarazy"])
      html.element("title", text: title)
      html.element("style") { $0.raw(style) }
    }
  }

  /// A column of a table: its title, and the class of its cells.
  typealias TableColumn = (title: String, class: String?)

  /// The beginning of a table inside a container of its own that scrolls sideways and can be reached by
  /// keyboard.
  ///
  /// - Parameter scrollLabel: what is read aloud when the container is reached.
  mutating func openTable(
    _ caption: String, scrollLabel: String, class style: String = "", columns: [TableColumn],
    isCaptionShown: Bool = true
  ) {
    open("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": scrollLabel])
    open("table", ["class": style.isEmpty ? nil : style])
    element("caption", ["class": isCaptionShown ? nil : "unseen"]) {
      $0.element("span", text: caption)
    }
    element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element("th", ["scope": "col", "class": column.class], text: column.title)
        }
      }
    }
    open("tbody")
  }

  mutating func closeTable() {
    close("tbody")
    close("table")
    close("div")
  }

  /// The beginning of a chart: its caption, its place and its specifications; its table follows.
  mutating func openChart(_ figure: ChartFigure) {
    open("figure", ["class": "chart chart-" + figure.id, "id": "chart-" + figure.id])
    element("figcaption") { html in
      html.add(figure.caption)
      if let details = figure.details {
        html.element("span", ["class": "quiet"], text: details)
      }
    }
    element("div", ["class": "choice"]) { _ in }
    element("div", ["class": "drawing", "role": "img", "aria-label": figure.description]) { _ in }
    element("p", ["class": "failed", "hidden": "hidden"], text: figure.failure)
    for (screen, spec) in figure.specifications {
      json(["type": "application/json", "data-screen": screen.rawValue], text: spec.json.text())
    }
    open("details", ["class": "data"])
    element("summary") { html in
      html.add(figure.tableTitle)
      html.element("span", ["class": "unseen"], text: ": " + figure.caption)
    }
  }

  mutating func closeChart() {
    close("details")
    close("figure")
  }

  /// The runtime and the shapes where there are any, and the page's own script.
  mutating func scripts(_ assets: ChartAssets) {
    if let runtime = assets.vegaRuntime {
      script([:], javaScript: runtime)
      if let shapes = assets.shapes {
        json(["type": "application/json", "id": MapGround.shapesName], text: shapes)
      }
    }
    script([:], javaScript: PageScript.text)
  }
}

/// A chart on a page with its words.
struct ChartFigure {
  /// Unique on the page.
  let id: String
  let caption: String
  var details: String?
  /// Read aloud in place of the drawing.
  let description: String
  let specifications: [(screen: ChartScreen, spec: VegaLiteSpec)]
  /// Shown where the drawing fails.
  let failure: String
  /// Title of the table beneath.
  let tableTitle: String
}
