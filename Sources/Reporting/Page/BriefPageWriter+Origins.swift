extension BriefPageWriter {
  mutating func writeOrigins() {
    paragraph(labels[OriginLabel.intro])
    let columns: [(title: String, class: String?)] = [
      (labels[OriginLabel.series], "wide"), (labels[OriginLabel.origin], nil),
      (labels[OriginLabel.years], nil), (labels[OriginLabel.dataSet], "wide"),
      (labels[OriginLabel.files], "wide"),
    ]
    table(labels[OriginLabel.caption], columns: columns) { page in
      for origin in page.document.origins {
        page.row { page in
          page.rowHeader(origin.title)
          page.cell(page.labels[origin.isImported ? OriginLabel.imported : .embedded])
          page.cell(origin.years, class: "date")
          page.cell(origin.dataSet)
          page.cell { page in
            for file in origin.files {
              page.html.element("span", ["class": "block"], text: file.path)
              page.html.element("code", text: file.sha256)
            }
          }
        }
      }
    }
  }
}
