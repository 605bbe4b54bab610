import WorldModel

/// A meeting file as one HTML page without scripts, that prints on two sheets of A4.
public struct MeetingPage: Sendable {
  let text: MeetingText

  public init(_ text: MeetingText) { self.text = text }

  public var html: String {
    var page = HTMLWriter()
    page.raw("<!doctype html>\n")
    page.element("html", ["lang": text.language.rawValue]) { html in
      html.element("head") { head in
        head.void("meta", ["charset": "utf-8"])
        head.void("meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"])
        head.element("title", text: text.title)
        head.element("style") { $0.raw(Self.style) }
      }
      html.element("body") { body in
        header(&body)
        body.element("main") { main in for section in text.sections { add(section, to: &main) } }
        footer(&body)
      }
    }
    return page.text
  }

  private func header(_ body: inout HTMLWriter) {
    body.element("header") { header in
      header.element("h1", text: text.title)
      header.element("p") { paragraph in
        paragraph.add(text.facts.joined(separator: " · "))
        paragraph.void("br")
        paragraph.element("strong", text: text.lastMeeting.text)
        numbers(text.lastMeeting.receipts, &paragraph)
      }
    }
  }

  private func add(_ section: MeetingText.Section, to main: inout HTMLWriter) {
    main.element("section", ["id": section.kind.rawValue]) { part in
      part.element("h2", text: section.heading)
      if !section.lines.isEmpty {
        part.element("ul") { list in
          for line in section.lines {
            list.element("li", ["class": line.isCaution ? "caution" : nil]) { item in
              if !line.lead.isEmpty {
                item.element("strong", text: line.lead + ":")
                item.add(" ")
              }
              item.add(line.text)
              numbers(line.receipts, &item)
            }
          }
        }
      }
      for note in [section.unknown, section.more] where !note.isEmpty {
        part.element("p", ["class": "note"], text: note)
      }
    }
  }

  private func footer(_ body: inout HTMLWriter) {
    body.element("footer") { footer in
      footer.element("h2", text: text.receiptsHeading)
      footer.element("ol", ["class": "receipts"]) { list in
        for receipt in text.receipts {
          let title = receipt.citation.isEmpty ? nil : receipt.citation
          list.element("li", ["id": "r\(receipt.number)", "title": title]) { item in
            item.element("b", text: "\(receipt.number)")
            item.add("\u{A0}\(receipt.text)")
          }
        }
      }
      footer.element("p", ["class": "rules"]) { rules in
        rules.element("b", text: text.rulesHeading + ".")
        rules.add(" " + text.rules)
      }
    }
  }

  private func numbers(_ receipts: [Int], _ writer: inout HTMLWriter) {
    guard !receipts.isEmpty else { return }
    writer.element("sup") { sup in
      for (index, number) in receipts.enumerated() {
        if index > 0 { sup.add(",") }
        sup.element("a", ["href": "#r\(number)"], text: "\(number)")
      }
    }
  }

  /// Nothing is positioned: Chromium does not balance columns that hold positioned boxes.
  ///
  /// Two columns of 9 points on A4; receipts smaller, run on, so that they take a fifth of a sheet.
  private static let style = """
    @page{size:A4;margin:11mm 12mm 10mm}
    *{box-sizing:border-box}
    body{font:9pt/1.28 "Noto Sans","DejaVu Sans Condensed","Liberation Sans",Arial,sans-serif;\
    color:#1b2430;background:#fff;max-width:186mm;margin:8mm auto;padding:0 3mm;hyphens:auto}
    h1{font-size:14pt;line-height:1.15;margin:0 0 1mm}
    header{border-bottom:1.2pt solid #01429d;margin-bottom:2mm}
    header p{margin:0 0 1.5mm;font-size:8.5pt}
    main{columns:2;column-gap:6mm;column-rule:.5pt solid #d5dbe2}
    section{margin:0 0 2.2mm}
    h2{font-size:9.5pt;line-height:1.2;margin:0 0 .8mm;color:#01429d;break-after:avoid;\
    border-bottom:.5pt solid #d5dbe2}
    ul{margin:0;padding:0;list-style:none}
    li{margin:0 0 .5mm;break-inside:avoid}
    ul>li{padding-left:2.8mm;text-indent:-2.8mm}
    ul>li::before{content:"•";display:inline-block;width:2.8mm;text-indent:0;color:#8592a0}
    ul>.caution::before{content:"!";color:#a11;font-weight:700}
    sup{font-size:6.5pt;line-height:0;margin-left:.3mm}
    a{color:#01429d;text-decoration:none}
    .note{margin:.4mm 0 0;font-size:8pt;color:#4a5565;font-style:italic}
    footer{border-top:1.2pt solid #01429d;margin-top:2mm;padding-top:1mm}
    .receipts{list-style:none;margin:0;padding:0;font-size:7pt;line-height:1.22;columns:3;\
    column-gap:4mm}
    .receipts li{margin:0;overflow-wrap:anywhere;break-inside:avoid}
    .rules{margin:1mm 0 0;font-size:7pt;line-height:1.22;color:#4a5565}
    @media print{body{margin:0;padding:0;max-width:none}a{color:inherit}}
    @media screen and (max-width:44rem){main,.receipts{columns:1}}
    """
}
