extension BriefPageWriter {
  mutating func writeVotes() {
    guard let votes = document.votes else { return }
    paragraph(labels[VoteLabel.intro])
    if let path = votes.path {
      html.open("div", ["class": "series"])
      write(path)
      html.close("div")
    }
    guard !votes.opposed.isEmpty else { return }
    paragraph(labels[VoteLabel.opposedIntro])
    let counted: [VoteLabel] = [.opposed, .withFirst, .withSecond, .abstained, .absent]
    var columns: [(title: String, class: String?)] = [
      (labels[VoteLabel.firstPole], nil), (labels[VoteLabel.secondPole], nil),
      (labels[.year], nil),
    ]
    columns += (counted + [.lean]).map { (labels[$0], "number") }
    table(labels[VoteLabel.opposedCaption], columns: columns) { page in
      for row in votes.opposed {
        page.row { page in
          page.rowHeader(row.first)
          page.cell(row.second)
          page.cell(row.years)
          let context = "\(row.first)–\(row.second), \(row.years)"
          for (figure, label) in zip(row.counts, counted) {
            page.writeFigure(figure, context: "\(context), \(page.labels[label])")
          }
          page.writeFigure(row.lean, context: "\(context), \(page.labels[VoteLabel.lean])")
        }
      }
    }
  }
}
