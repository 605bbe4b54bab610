import Trade

extension CounterfactualReport {
  /// `country,exports_conditional,exports,price,imr,omr,real_gdp,welfare` in percent, then the bounds of the
  /// intervals where draws were asked for.
  public var csv: String {
    let bounded = intervals == nil ? [] : Figure.allCases.filter { $0 != .exportsConditional }
    var writer = CSVWriter(
      header: ["country"] + Figure.allCases.map(\.rawValue)
        + bounded.flatMap { ["\($0.rawValue)_low", "\($0.rawValue)_high"] })
    for change in equilibrium.figures {
      var cells: [CSVWriter.Cell] = [.text(change.country)]
      cells += Figure.allCases.map { .optional($0.value(change)) }
      for figure in bounded {
        let bounds = bounds(figure, change.country)
        cells += [.optional(bounds?.low), .optional(bounds?.high)]
      }
      writer.append(cells)
    }
    return writer.text
  }

  /// Countries by welfare, greatest gain first, and what vouches for the figures.
  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [.init("Country")] + Figure.allCases.map { .init($0.title, .trailing) }
        + (intervals == nil ? [] : [.init("Welfare, interval", .trailing)]))
    let changes = equilibrium.figures.sorted {
      ($1.welfare, $0.country) < ($0.welfare, $1.country)
    }
    for change in changes {
      var cells = [TextTable.Cell(change.country)]
      cells += Figure.allCases.map { .init($0.value(change).map(Self.percent) ?? "–") }
      if intervals != nil {
        let bounds = bounds(.welfare, change.country)
        cells.append(
          .init(bounds.map { "\(Self.percent($0.low)) – \(Self.percent($0.high))" } ?? "–"))
      }
      table.append(cells)
    }
    var lines = table.lines(width: width, colour: colour)
    lines += ["", "Changes in percent of the baseline: \(equilibrium.full.start.source)"]
    lines += receiptLines + certificateLines + remarks
    return lines.joined(separator: "\n") + "\n"
  }

  /// A `tabular` of LaTeX.
  public var latex: String {
    let columns = ["Country"] + Figure.allCases.map(\.title)
    var lines = [
      "% \(certificateLines.joined(separator: "; "))",
      "\\begin{tabular}{l\(String(repeating: "r", count: columns.count - 1))}", "\\hline",
      columns.map(LaTeXText.escaped).joined(separator: " & ") + " \\\\", "\\hline",
    ]
    for change in equilibrium.figures {
      let cells = Figure.allCases.map { $0.value(change).map(Self.percent) ?? "--" }
      lines.append(([LaTeXText.escaped(change.country)] + cells).joined(separator: " & ") + " \\\\")
    }
    return (lines + ["\\hline", "\\end{tabular}"]).joined(separator: "\n") + "\n"
  }

  /// Three decimals: a welfare change of a thousandth of a per cent is worth telling.
  static func percent(_ value: Double) -> String {
    let thousandths = (abs(value) * 1_000).rounded()
    guard thousandths < 1e15 else { return "\(value)" }
    let whole = Int(thousandths)
    let digits = String(whole % 1_000)
    let sign = value < 0 && whole > 0 ? "-" : ""
    return "\(sign)\(whole / 1_000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
