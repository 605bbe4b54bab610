/// Writes a page of sections that opens offline, prints, and reads without sight, colour and script.
struct SimplePage {
  var html = HTMLWriter()
  let assets: ChartAssets

  struct Section {
    /// Its anchor.
    let id: String
    let heading: String
    let write: (inout SimplePage) -> Void
  }

  init(assets: ChartAssets) { self.assets = assets }

  /// The whole page.
  ///
  /// - Parameters:
  ///   - kind: what kind of page it is, above the title.
  ///   - facts: what the page is about, in pairs of name and value.
  static func text(
    title: String, kind: String, facts: [(name: String, value: String)], assets: ChartAssets,
    sections: [Section]
  ) -> String {
    var page = SimplePage(assets: assets)
    page.html.raw("<!DOCTYPE html>")
    page.html.open("html", ["lang": "en"])
    page.html.head(title: title, style: PageStyle.text + PageStyle.routes)
    page.html.open("body")
    page.html.element("a", ["class": "skip", "href": "#content"], text: "Skip to the content")
    page.writeMasthead(title, kind, facts)
    page.html.open("div", ["class": "frame"])
    page.writeContents(sections)
    page.html.open("main", ["id": "content", "tabindex": "-1"])
    for section in sections {
      page.html.open(
        "section", ["id": section.id, "aria-labelledby": section.id + "-heading"])
      page.html.element("h2", ["id": section.id + "-heading"], text: section.heading)
      section.write(&page)
      page.html.close("section")
    }
    page.html.close("main")
    page.html.close("div")
    page.html.scripts(assets)
    page.html.close("body")
    page.html.close("html")
    return page.html.text
  }

  private mutating func writeMasthead(
    _ title: String, _ kind: String, _ facts: [(name: String, value: String)]
  ) {
    html.element("header", ["class": "masthead"]) { html in
      html.element("div", ["class": "masthead-inner"]) { html in
        html.element("p", ["class": "kind"], text: kind)
        html.element("h1", text: title)
        html.element("dl", ["class": "facts"]) { html in
          for fact in facts {
            html.element("div") { html in
              html.element("dt", text: fact.name)
              html.element("dd", text: fact.value)
            }
          }
        }
      }
    }
  }

  private mutating func writeContents(_ sections: [Section]) {
    html.element("nav", ["class": "contents", "aria-label": "Contents"]) { html in
      html.element("ol") { html in
        for section in sections {
          html.element("li") {
            $0.element("a", ["href": "#" + section.id], text: section.heading)
          }
        }
      }
    }
  }

  /// A chart with its figures as a table, or the table alone where charts can't be drawn.
  mutating func chart(_ figure: ChartFigure, table: (inout SimplePage) -> Void) {
    guard assets.vegaRuntime != nil else { return table(&self) }
    html.openChart(figure)
    table(&self)
    html.closeChart()
  }

  mutating func paragraph(_ text: String, class style: String? = nil) {
    html.element("p", ["class": style], text: text)
  }

  mutating func list(_ items: [String], class style: String? = nil) {
    html.element("ul", ["class": style]) { html in
      for item in items { html.element("li", text: item) }
    }
  }

  /// A cell of a table.
  enum Cell {
    case header(String)
    case text(String)
    /// With the number unrounded, for machines.
    case number(String, exact: Double?)
    /// There is no value; the words say why.
    case missing(String)
    /// A route's mark on the map: its place in the palette; `nil` for a route that is not drawn.
    case swatch(Int?, String)
  }

  mutating func table(
    _ caption: String, class style: String = "", columns: [HTMLWriter.TableColumn],
    rows: [[Cell]]
  ) {
    html.openTable(
      caption, scrollLabel: "Table, scrolls sideways: \(caption)", class: style, columns: columns)
    for row in rows {
      html.open("tr")
      for cell in row { write(cell) }
      html.close("tr")
    }
    html.closeTable()
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .header(let text): html.element("th", ["scope": "row"], text: text)
    case .text(let text): html.element("td", text: text)
    case .missing(let text): html.element("td", ["class": "number without"], text: text)
    case .number(let text, let exact):
      html.element("td", ["class": "number"]) { html in
        if let digits = exact.flatMap(JSONValue.digits(of:)) {
          html.element("data", ["value": digits], text: text)
        } else {
          html.add(text)
        }
      }
    case .swatch(let index, let text):
      html.element("th", ["scope": "row", "class": "date"]) { html in
        if let index { html.raw(Self.swatch(index)) }
        html.add(text)
      }
    }
  }

  /// A short line in the colour and dash of a route.
  private static func swatch(_ index: Int) -> String {
    let dash = ChartPalette.dash(index).map { "\(Int($0))" }.joined(separator: " ")
    return "<svg class=\"line-swatch\" viewBox=\"0 0 40 8\" aria-hidden=\"true\">"
      + "<line x1=\"0\" y1=\"4\" x2=\"40\" y2=\"4\" stroke=\"\(ChartPalette.colour(index))\" "
      + "stroke-width=\"3.5\" stroke-dasharray=\"\(dash)\"/></svg>"
  }
}
