extension BriefPageWriter {
  mutating func writeDeadlines() {
    guard !document.deadlines.isEmpty else {
      paragraph(labels.text(.deadlinesNone, labels.date(document.asOf).text))
      return
    }
    let columns: [(title: String, class: String?)] = [
      (labels[.date], nil), (labels[.what], "wide"), (labels[.source], nil),
    ]
    table(labels[.deadlinesHeading], columns: columns, isCaptionShown: false) { page in
      for deadline in page.document.deadlines {
        page.row { page in
          page.html.open("th", ["scope": "row", "class": "date"])
          page.write(
            .init(page.labels.date(deadline.date).text, facts: deadline.facts),
            context: deadline.text)
          page.html.close("th")
          page.cell { page in
            if let check = deadline.checkID {
              page.writeLink(toCheck: check, text: deadline.text)
            } else {
              page.html.add(deadline.text)
            }
          }
          page.cell { page in page.writeSource(of: deadline) }
        }
      }
    }
  }

  /// Where the date stands: the source of its row, or of the words of its check.
  private mutating func writeSource(of deadline: BriefDocument.Deadline) {
    if let fact = deadline.facts.first.flatMap({ facts[$0] }) {
      writeLink(toSource: fact.sourceID)
      html.add(", " + fact.locator)
    } else if let check = document.checks.first(where: { $0.id == deadline.checkID }),
      let words = check.words
    {
      writeLink(toSource: words.sourceID)
      html.add(", " + words.locator)
    }
  }

  mutating func writeAges() {
    let years = String(document.oldAfterYears)
    paragraph(labels.text(.ageIntro, String(document.asOfYear), years))
    let columns: [(title: String, class: String?)] = [
      (labels[.domain], nil), (labels[.latestFigures], nil), (labels[.age], nil),
      (labels[.remark], "wide"),
    ]
    table(labels[.ageCaption], columns: columns) { page in
      for item in page.document.dataAges {
        page.row { page in
          page.rowHeader(page.document.title(ofDomain: item.domainID))
          page.cell { $0.write(year: item.latestYear, of: item.period) }
          page.cell(
            page.document.age(of: item.latestYear).map(page.labels.age)
              ?? page.labels[.ageUnknown],
            class: item.latestYear == nil ? "date quiet" : "date")
          page.cell(item.note ?? "")
        }
      }
    }
  }
}
