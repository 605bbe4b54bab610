/// Why a text names no node, or more than one.
public enum PlaceError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(String, nearest: [String])
  case several(String, [String])

  public var description: String {
    switch self {
    case .unknown(let text, let nearest):
      "the network has no place ‘\(text)’"
        + (nearest.isEmpty
          ? "" : "; nearest: " + nearest.map { "‘\($0)’" }.joined(separator: ", "))
    case .several(let text, let known):
      "‘\(text)’ is the name of several places: " + known.joined(separator: ", ")
    }
  }
}

extension TransportNetwork {
  /// The position of the node that a text names.
  ///
  /// A node goes by its key (`chn-xian`), by country and name (`CHN:Xian`), or by its name alone where
  /// no other node bears it; of a name with several parts, such as `Khorgos–Altynkol`, each part will do.
  /// Letter case, spaces and punctuation are ignored, and the spelling of the key stands for letters with
  /// diacritics: `ROU:Constanta`.
  ///
  /// Complexity: O(n) in the number of nodes.
  /// - Throws: ``PlaceError`` with the names that come nearest, or with the keys of all that bear the name.
  public func place(named text: String) throws(PlaceError) -> Int {
    if let position = nodes.firstIndex(where: { $0.id.text == text }) { return position }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let country = parts.count == 2 ? parts[0].uppercased() : nil
    let name = PlaceSpelling.letters(parts.last ?? "")
    let candidates = nodes.indices.filter { position in
      country.map { code in nodes[position].countries.contains { $0.text == code } } ?? true
    }
    let spellings = candidates.map { PlaceSpelling(nodes[$0]) }
    for tier in [\PlaceSpelling.whole, \PlaceSpelling.parts] where !name.isEmpty {
      let found = zip(candidates, spellings).filter { $0.1[keyPath: tier].contains(name) }.map(\.0)
      if found.count == 1, let only = found.first { return only }
      if found.count > 1 { throw .several(text, found.map { nodes[$0].id.text }.sorted()) }
    }
    throw .unknown(text, nearest: nearestPlaces(to: text, among: candidates))
  }

  private func nearestPlaces(to text: String, among candidates: [Int]) -> [String] {
    let positions = candidates.isEmpty ? Array(nodes.indices) : candidates
    let known = positions.map { nodes[$0].placeName }
    if let closest = Spelling.closest(to: text, among: known.sorted()) { return [closest] }
    return NetworkSelector.nearest(text, known)
  }
}

extension TransportNetwork.Node {
  /// Country and name as ``TransportNetwork/place(named:)`` reads them, such as `CHN:Xian`; the key where
  /// the node lies in no country or in two.
  public var placeName: String {
    guard countries.count == 1, let country = countries.first else { return id.text }
    let tail = PlaceSpelling.tail(of: self)
    return country.text + ":" + tail.prefix(1).uppercased() + tail.dropFirst()
  }
}

/// The spellings that a node goes by, without case, spaces and punctuation.
private struct PlaceSpelling {
  /// The whole name, the key, and the key without its country.
  let whole: Set<String>
  /// What stands between dashes, slashes, commas and brackets of the name.
  let parts: Set<String>

  init(_ node: TransportNetwork.Node) {
    whole = [
      Self.letters(node.name), Self.letters(node.id.text), Self.letters(Self.tail(of: node)),
    ]
    parts = Set(
      node.name.split(whereSeparator: { "–—/(),".contains($0) }).map { Self.letters($0) })
  }

  /// The key without the countries that it begins with.
  static func tail(of node: TransportNetwork.Node) -> String {
    var tail = node.id.text[...]
    for country in node.countries.map({ $0.text.lowercased() + "-" }).sorted()
    where tail.hasPrefix(country) {
      tail = tail.dropFirst(country.count)
    }
    return String(tail)
  }

  static func letters(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
