extension WorldAssembly {
  /// The outline's text, and how many figures are assumptions, and of what.
  var says: String {
    let assumed = NegotiationReceipt.Part.allCases.compactMap { part -> String? in
      let count = receipts.count { $0.part == part && $0.origin.isAssumed }
      return count == 0 ? nil : "\(part.rawValue) \(count)"
    }
    var parts = outline.says.isEmpty ? [] : [outline.says]
    parts.append("Made from a world.")
    parts.append(
      assumed.isEmpty
        ? "No figure is an assumption."
        : "Assumptions, marked ‘assumed’: " + assumed.joined(separator: ", ") + ".")
    if !missing.isEmpty { parts.append("Missing figures: \(missing.count).") }
    return parts.joined(separator: " ")
  }
}
