/// A brief as plain text for a terminal: at most 60 lines of at most 100 columns.
///
/// What does not fit is counted (`and 4 more`), never dropped without a word.
public struct BriefTerminal: Sendable {
  /// The greatest number of lines.
  public static let lineLimit = 60
  /// The greatest number of columns.
  public static let columnLimit = 100
  /// The number of columns below which lines are no longer fitted to the screen.
  public static let columnMinimum = 64

  let document: BriefDocument
  let labels: Labels
  let colour: Bool
  let width: Int
  let pagePath: String?

  /// - Parameters:
  ///   - colour: Whether to write the sequences of a colour terminal.
  ///   - width: Columns of the screen; more than ``columnLimit`` are not used, and fewer than
  ///     ``columnMinimum`` are not kept to.
  ///   - pagePath: Where the page with all evidence was written, to be named in the last line.
  public init(
    _ document: BriefDocument, labels: Labels = .english, colour: Bool = false,
    width: Int = Self.columnLimit, pagePath: String? = nil
  ) {
    self.document = document
    self.labels = labels
    self.colour = colour
    self.width = min(max(Self.columnMinimum, width), Self.columnLimit)
    self.pagePath = pagePath
  }

  /// The lines, without line ends.
  public var lines: [String] {
    var result = heading
    let blocks: [[String]] = [
      verdicts, changes, vectors, balance, votes, weakest, deadlines, ages, origins,
    ]
    for block in blocks where !block.isEmpty { result += [""] + block }
    let last = pagePath.map { [cut(labels.text(.terminalFull, TerminalText.cleaned($0)))] } ?? []
    let room = Self.lineLimit - last.count
    if result.count > room {
      let left = result.count - room + 1
      result = Array(result.prefix(room - 1)) + [labels.text(.more, String(left))]
    }
    return result + last
  }

  /// The lines with a line end after each.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  private var heading: [String] {
    let edition = labels.text(.edition, document.doctrine.edition)
    let asOf = labels.text(LabelKey.asOfShort, .name(labels.date(document.asOf)))
    let isTitled = document.doctrine.title == document.title
    let texts = [
      "\(document.subject.name) · \(asOf) · \(labels[.checksCount]): \(document.checks.count)",
      isTitled ? edition : "\(document.doctrine.title), \(edition)",
    ]
    return [bold(cut(TerminalText.cleaned(document.title)))]
      + texts.map { cut(TerminalText.cleaned($0)) }
  }

  private var verdicts: [String] {
    guard !document.checks.isEmpty else { return [] }
    let counts = document.verdictCounts
    let shown = counts.count > 6 ? Array(counts.prefix(5)) : counts
    var table = TextTable(
      [.init(labels[.kind], minimum: 8)]
        + BriefDocument.Verdict.allCases.map { .init(labels.verdict($0), .trailing, minimum: 4) }
        + [.init(labels[.allKinds], .trailing, minimum: 3)])
    for count in shown { table.append(row(count)) }
    if counts.count > shown.count {
      table.append([.init(labels.text(.more, String(counts.count - shown.count)))])
    }
    table.append(row(document.verdictTotal))
    return table.lines(width: width, colour: colour)
  }

  private func row(_ count: BriefDocument.VerdictCount) -> [TextTable.Cell] {
    let isTotal = count.kind.isEmpty
    let name = isTotal ? labels[.allKinds] : labels.word(for: count.kind, prefix: "kind")
    let numbers = zip(BriefDocument.Verdict.allCases, count.numbers).map { verdict, number in
      TextTable.Cell(
        number == 0 ? "·" : String(number), style: number == 0 ? .faint : Self.style(verdict))
    }
    return [.init(name, style: isTotal ? .bold : .plain)] + numbers
      + [.init(String(count.total), style: .bold)]
  }

  private var ages: [String] {
    guard !document.dataAges.isEmpty else { return [] }
    let parts = document.dataAges.map { item in
      let name = document.title(ofDomain: item.domainID)
      guard let year = item.latestYear else { return "\(name) \(labels[.terminalNoData])" }
      return "\(name) \(item.period ?? String(year))\(document.isOld(year) ? "*" : "")"
    }
    let old = labels.text(.terminalOld, String(document.oldAfterYears))
    let line = "\(labels[.ageHeading]): " + parts.joined(separator: " · ") + " (\(old))"
    return limited(TerminalText.wrapped(TerminalText.cleaned(line), to: width), to: 3)
  }

  // Pieces that all parts use.

  func bold(_ text: String) -> String { TerminalStyle.bold.apply(to: text, colour: colour) }
  func faint(_ text: String) -> String { TerminalStyle.faint.apply(to: text, colour: colour) }

  func cut(_ text: String, indent: Int = 0) -> String {
    String(repeating: " ", count: indent)
      + TerminalText.truncated(text, to: max(1, width - indent))
  }

  /// The first lines, the last of them a count of the rest where there are more.
  func limited(_ lines: [String], to limit: Int) -> [String] {
    guard lines.count > limit else { return lines }
    return Array(lines.prefix(limit - 1)) + [
      "  " + labels.text(.more, String(lines.count - limit + 1))
    ]
  }

  static func style(_ verdict: BriefDocument.Verdict) -> TerminalStyle {
    switch verdict {
    case .met: .green
    case .missed: .red
    case .onTrack: .blue
    case .offTrack: .yellow
    case .disputed: .magenta
    case .noData, .notTestable: .faint
    }
  }

  /// A verdict with its symbol.
  func verdict(_ verdict: BriefDocument.Verdict) -> String {
    let text = VerdictSymbol.character(verdict) + " " + labels.verdict(verdict)
    return Self.style(verdict).apply(to: text, colour: colour)
  }

  /// The columns that ``verdict(_:)`` takes.
  func verdictWidth(_ verdict: BriefDocument.Verdict) -> Int {
    TerminalText.width(VerdictSymbol.character(verdict) + " " + labels.verdict(verdict))
  }
}
