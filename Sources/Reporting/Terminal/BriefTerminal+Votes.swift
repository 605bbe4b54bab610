extension BriefTerminal {
  /// The last ideal points, and the last count of votes on which two poles were opposed.
  var votes: [String] {
    guard let votes = document.votes else { return [] }
    return [positions(votes.path), opposed(votes.opposed)].compactMap { $0 }.flatMap { line in
      limited(TerminalText.wrapped(TerminalText.cleaned(line), to: width), to: 2)
    }
  }

  /// Those of the last year in which the subject has one.
  private func positions(_ path: BriefDocument.TimeLine?) -> String? {
    guard let path, let last = path.lines.first?.points.last(where: { $0.figure != nil })
    else { return nil }
    let parts = path.lines.compactMap { line -> String? in
      let point = line.points.first { $0.year == last.year }
      return point?.figure.map { "\(line.title) \($0.text)" }
    }
    return labels.text(
      VoteLabel.terminalPath, .text("\(last.year)"), .text(parts.joined(separator: ", ")))
  }

  /// Such as `4 with USA, 61 with Russia of 70` for the last years of each pair.
  private func opposed(_ rows: [BriefDocument.Votes.Opposed]) -> String? {
    guard let years = rows.last?.years else { return nil }
    let parts = rows.filter { $0.years == years && $0.counts.count > 2 }.map { row in
      labels.text(
        VoteLabel.terminalPair, .text(row.counts[1].text), .text(row.first),
        .text(row.counts[2].text), .text(row.second), .text(row.counts[0].text))
    }
    return labels.text(
      VoteLabel.terminalOpposed, .text(document.subject.name), .text(years),
      .text(parts.joined(separator: "; ")))
  }
}
