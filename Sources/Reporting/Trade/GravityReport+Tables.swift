import Trade

extension GravityReport {
  public func terminal(width: Int, colour: Bool) -> String {
    var lines = [formula, estimator, ""]
    for estimate in estimates {
      if estimates.count > 1 { lines.append(estimate.fit.outcome) }
      lines.append("\(estimate.observations) observations")
      var table = TextTable([
        .init("Regressor"), .init("Estimate", .trailing), .init("Standard error", .trailing),
        .init("z", .trailing), .init("p", .trailing),
      ])
      for (place, name) in estimate.fit.names.enumerated() {
        let (value, error) = estimate.coefficient(place)
        table.append([
          .init(name), .init(Self.digits(value)), .init(error.map(Self.digits) ?? "–"),
          .init(error.map { BriefAssembly.decimals(value / $0, 2) } ?? "–"),
          .init(
            Self.probability(value, error).map { BriefAssembly.decimals($0, 4) } ?? "–"),
        ])
      }
      lines += table.lines(width: width, colour: colour) + Self.certificate(estimate) + [""]
    }
    return (lines + remarks).joined(separator: "\n") + "\n"
  }

  public var csv: String {
    var writer = CSVWriter(
      header: ["outcome", "regressor", "estimate", "standard_error", "z", "p", "observations"])
    for estimate in estimates {
      for (place, name) in estimate.fit.names.enumerated() {
        let (value, error) = estimate.coefficient(place)
        writer.append([
          .text(estimate.fit.outcome), .text(name), .number(value), .optional(error),
          .optional(error.map { value / $0 }), .optional(Self.probability(value, error)),
          .integer(estimate.observations),
        ])
      }
    }
    return writer.text
  }

  /// A `tabular` with a column for each outcome, standard errors in parentheses below.
  public var latex: String {
    var names: [String] = []
    for estimate in estimates {
      for name in estimate.fit.names where !names.contains(name) { names.append(name) }
    }
    var lines = [
      "% \(formula)", "% \(estimator)",
      "\\begin{tabular}{l\(String(repeating: "c", count: estimates.count))}", "\\hline",
      (["Regressor"] + estimates.map { LaTeXText.escaped($0.fit.outcome) })
        .joined(separator: " & ") + " \\\\", "\\hline",
    ]
    for name in names {
      let cells = estimates.map { estimate -> (String, String) in
        guard let place = estimate.fit.names.firstIndex(of: name) else { return ("", "") }
        let (value, error) = estimate.coefficient(place)
        return (
          BriefAssembly.decimals(value, 4).replacing("−", with: "-"),
          error.map { "(\(BriefAssembly.decimals($0, 4)))" } ?? ""
        )
      }
      lines.append(
        ([LaTeXText.escaped(name)] + cells.map(\.0)).joined(separator: " & ") + " \\\\")
      lines.append(([""] + cells.map(\.1)).joined(separator: " & ") + " \\\\")
    }
    lines.append("\\hline")
    lines.append(
      (["Observations"] + estimates.map { "\($0.observations)" }).joined(separator: " & ")
        + " \\\\")
    return (lines + ["\\hline", "\\end{tabular}"]).joined(separator: "\n") + "\n"
  }
}
