extension BriefPageWriter {
  mutating func writeDeadlines() {
    guard !document.deadlines.isEmpty else {
      paragraph(labels.text(.deadlinesNone, document.asOf))
      return
    }
    let columns: [(title: String, class: String?)] = [
      (labels[.date], nil), (labels[.what], nil),
    ]
    table(labels[.deadlinesHeading], columns: columns, isCaptionShown: false) { page in
      for deadline in page.document.deadlines {
        page.row { page in
          page.html.open("th", ["scope": "row", "class": "date"])
          page.write(
            .init(deadline.date, facts: deadline.facts), context: deadline.text)
          page.html.close("th")
          page.cell { page in
            if let check = deadline.checkID {
              page.writeLink(toCheck: check, text: deadline.text)
            } else {
              page.html.add(deadline.text)
            }
          }
        }
      }
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
          page.cell { $0.write(year: item.latestYear) }
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
