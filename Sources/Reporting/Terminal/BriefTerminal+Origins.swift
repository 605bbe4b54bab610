extension BriefTerminal {
  /// The most lines that tell of either side.
  private static let originLimit = 5

  /// Which series come from the workspace, with years, data set and file, and which with the program.
  var origins: [String] {
    guard !document.origins.isEmpty else { return [] }
    let imported = document.origins.filter(\.isImported).map { origin in
      let digests = origin.files.map { $0.sha256.prefix(8) }
      return "\(origin.title) \(origin.years) (\(digests.joined(separator: ", ")))"
    }
    let embedded = document.origins.filter { !$0.isImported }.map { "\($0.title) \($0.years)" }
    var lines: [String] = []
    for (label, parts) in [(OriginLabel.imported, imported), (.embedded, embedded)]
    where !parts.isEmpty {
      let text = "\(labels[label]): " + parts.joined(separator: " · ")
      let wrapped = TerminalText.wrapped(TerminalText.cleaned(text), to: width - 2)
      lines += limited(wrapped.map { "  " + $0 }, to: Self.originLimit)
    }
    return [bold(cut(labels[.originsHeading]))] + lines
  }
}
