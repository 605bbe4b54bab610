/// Writes the sections of a brief's page and keeps the receipts of the figures that it has printed.
struct BriefPageWriter {
  let document: BriefDocument
  let labels: Labels
  let assets: BriefPage.Assets
  let charts: BriefCharts
  let facts: [String: BriefDocument.FactRow]
  let sources: [String: BriefDocument.SourceRow]
  var html: HTMLWriter
  var receipts: PageReceipts

  init(document: BriefDocument, labels: Labels, assets: BriefPage.Assets) {
    self.document = document
    self.labels = labels
    self.assets = assets
    html = HTMLWriter(dataLanguage: labels.language == .english ? nil : DataText.language)
    charts = BriefCharts(document: document, labels: labels)
    facts = Dictionary(document.facts.map { ($0.id, $0) }) { first, _ in first }
    sources = Dictionary(document.sources.map { ($0.id, $0) }) { first, _ in first }
    receipts = PageReceipts(document)
  }

  /// A section of the page: its anchor and its heading.
  struct Section: Sendable {
    let id: String
    let heading: LabelKey
    /// Whether a document has it.
    var isShown: @Sendable (BriefDocument) -> Bool = { _ in true }
    let write: @Sendable (inout BriefPageWriter) -> Void
  }

  /// The sections in reading order.
  private static let all = [
    Section(id: "verdicts", heading: .verdictsHeading) { $0.writeVerdicts() },
    Section(id: "changes", heading: .changesHeading) { $0.writeChanges() },
    Section(id: "weakest", heading: .weakestHeading) { $0.writeWeakest() },
    Section(id: "deadlines", heading: .deadlinesHeading) { $0.writeDeadlines() },
    Section(id: "map", heading: .mapHeading) { $0.writeMap() },
    Section(id: "vectors", heading: .matrixHeading) { $0.writeMatrix() },
    Section(id: "balance", heading: .balanceHeading) { $0.writeBalance() },
    Section(id: "time", heading: .timeHeading) { $0.writeTimeLines() },
    Section(id: "votes", heading: .votesHeading, isShown: { $0.votes != nil }) {
      $0.writeVotes()
    },
    Section(id: "age", heading: .ageHeading) { $0.writeAges() },
    Section(id: "origins", heading: .originsHeading, isShown: { !$0.origins.isEmpty }) {
      $0.writeOrigins()
    },
    Section(id: "checks", heading: .checksHeading) { $0.writeChecks() },
    Section(id: "receipts", heading: .receiptsHeading) { $0.writeReceipts() },
    Section(id: "methods", heading: .methodsHeading) { $0.writeMethods() },
    Section(id: "sources", heading: .sourcesHeading) { $0.writeSources() },
    Section(id: "notes", heading: .notesHeading) { $0.writeNotes() },
  ]

  private var sections: [Section] { Self.all.filter { $0.isShown(document) } }

  mutating func page() -> String {
    html.raw("<!DOCTYPE html>")
    html.open("html", ["lang": labels.language.rawValue])
    writeHead()
    html.open("body")
    html.element("a", ["class": "skip", "href": "#content"], text: labels[.skipToContent])
    writeMasthead()
    html.open("div", ["class": "frame"])
    writeContents()
    html.open("main", ["id": "content", "tabindex": "-1"])
    for section in sections {
      html.open("section", ["id": section.id, "aria-labelledby": section.id + "-heading"])
      html.element("h2", ["id": section.id + "-heading"], text: labels[section.heading])
      section.write(&self)
      html.close("section")
    }
    html.close("main")
    html.close("div")
    writeScripts()
    html.close("body")
    html.close("html")
    return html.text
  }

  private mutating func writeHead() {
    let asOf = labels.text(LabelKey.asOfShort, .name(labels.date(document.asOf)))
    html.head(
      title: "\(document.title), \(asOf)",
      style: PageStyle.text + (labels.language == .english ? "" : PageStyle.longWords))
  }

  private mutating func writeMasthead() {
    let edition = document.doctrine.edition
    let isTitled = document.doctrine.title == document.title
    let rows: [(LabelKey, String, String?)] = [
      (.subject, "\(document.subject.name) (\(document.subject.id))", nil),
      isTitled
        ? (.editionTitle, edition, nil)
        : (.doctrine, document.doctrine.title, labels.text(.edition, edition)),
      (.asOf, labels.date(document.asOf).text, labels[.asOfMeaning]),
    ]
    html.element("header", ["class": "masthead"]) { html in
      html.element("div", ["class": "masthead-inner"]) { html in
        html.element("p", ["class": "kind"], text: labels[.pageKind])
        html.element("h1", text: document.title)
        html.element("dl", ["class": "facts"]) { html in
          for (key, value, remark) in rows {
            html.element("div") { html in
              html.element("dt", text: labels[key])
              html.element("dd") { html in
                html.add(value)
                if let remark, !value.isEmpty {
                  html.element("span", ["class": "quiet"], text: remark)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func writeContents() {
    let sections = sections
    html.element("nav", ["class": "contents", "aria-label": labels[.contents]]) { html in
      html.element("ol") { html in
        for section in sections {
          html.element("li") {
            $0.element("a", ["href": "#" + section.id], text: labels[section.heading])
          }
        }
      }
    }
  }

  private mutating func writeScripts() {
    html.scripts(assets)
  }
}
