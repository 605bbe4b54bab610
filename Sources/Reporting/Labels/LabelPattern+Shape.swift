extension LabelPattern {
  /// A pattern read backwards: what filled its places in a text that was made from it.
  struct Shape: Sendable {
    /// What stands before, between and after the places.
    private let fixed: [String]
    /// The argument that stands in each place.
    private let places: [Int]

    init(_ pattern: String) {
      var fixed = [""]
      var places: [Int] = []
      var rest = pattern[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        fixed[fixed.count - 1] += rest[..<open]
        places.append(Int(rest[rest.index(after: open)..<close]) ?? 0)
        fixed.append("")
        rest = rest[rest.index(after: close)...]
      }
      fixed[fixed.count - 1] += rest
      self.fixed = fixed
      self.places = places
    }

    /// The arguments in their order; `nil` where the text does not have the shape.
    ///
    /// - Parameter fromEnd: whether the first place takes as much as it can rather than as little.
    func arguments(in text: String, fromEnd: Bool = false) -> [String]? {
      guard text.hasPrefix(fixed[0]) else { return nil }
      var found = Array(repeating: "", count: (places.max() ?? -1) + 1)
      var rest = text.dropFirst(fixed[0].count)
      for (index, place) in places.enumerated() {
        let after = fixed[index + 1]
        let end =
          index == places.count - 1
          ? Self.end(of: rest, before: after)
          : Self.range(of: after, in: rest, fromEnd: fromEnd)
        guard let end else { return nil }
        guard end > rest.startIndex else { return nil }
        found[place] = String(rest[..<end])
        rest = rest[end...].dropFirst(after.count)
      }
      return rest.isEmpty ? found : nil
    }

    private static func end(of text: Substring, before after: String) -> String.Index? {
      guard text.hasSuffix(after) else { return nil }
      return text.index(text.endIndex, offsetBy: -after.count)
    }

    private static func range(
      of wanted: String, in text: Substring, fromEnd: Bool
    ) -> String.Index? {
      let starts = text.indices.lazy.filter { text[$0...].hasPrefix(wanted) }
      return fromEnd ? starts.reversed().first : starts.first
    }
  }
}
