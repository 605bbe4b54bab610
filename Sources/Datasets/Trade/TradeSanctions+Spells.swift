extension TradeSanctions {
  /// The columns `sanctions_complete` and `sanctions_partial`, by alpha-3 codes and in the direction of the flow.
  ///
  /// - Parameters:
  ///   - state: the alpha-3 code of a name; `nil` where it is none of a state.
  ///   - members: the members of a group in a year; `nil` where they are not known.
  public func spells(
    state: (String) -> String?, members: (String, Int) -> [String]?
  ) -> [DyadSpells] {
    var found: [Extent: [DyadSpells.Spell]] = [:]
    var unknown: Set<String> = []
    var unknownCases = 0
    for item in cases {
      var isUnknown = false
      for year in item.years {
        let targets = actors(item.target, year, state, members, &unknown)
        let senders = actors(item.sender, year, state, members, &unknown)
        for extent in Extent.allCases {
          for (sells, from, to) in [
            (item.exports, senders, targets), (item.imports, targets, senders),
          ] where sells == extent {
            for exporter in from {
              for importer in to where exporter.code != importer.code {
                // A spell between unknown groups on both sides would leave no pair known.
                if exporter.code == nil, importer.code == nil { continue }
                let isKnown = exporter.isKnown && importer.isKnown
                if !isKnown { isUnknown = true }
                found[extent, default: []].append(
                  .init(
                    exporter: exporter.code, importer: importer.code, years: year...year,
                    isKnown: isKnown, name: "case \(item.id)", line: item.line))
              }
            }
          }
        }
      }
      if isUnknown { unknownCases += 1 }
    }
    var notices: [String] = []
    if unknownCases > 0 {
      notices.append(
        "\(unknownCases) of \(cases.count) cases are of groups whose members are not known; the pairs of the"
          + " named side are not known in their years: " + unknown.sorted().joined(separator: ", "))
    }
    return Extent.allCases.map { extent in
      DyadSpells(
        name: "sanctions_\(extent.rawValue)", spells: found[extent] ?? [], coverage: Self.coverage,
        notices: extent == .complete ? notices : [])
    }
  }

  private func actors(
    _ text: String, _ year: Int, _ state: (String) -> String?,
    _ members: (String, Int) -> [String]?, _ unknown: inout Set<String>
  ) -> [(code: String?, isKnown: Bool)] {
    var result: [(code: String?, isKnown: Bool)] = []
    for name in Self.parts(text, isName: { Self.names[$0] != nil || state($0) != nil }) {
      if let code = Self.names[name] ?? state(name) {
        result.append((code, true))
      } else if name == "UN" {
        result.append((nil, true))
      } else if let codes = members(name == "EEC" ? "EU" : name, year) {
        result += codes.map { ($0, true) }
      } else {
        unknown.insert(name)
        result.append((nil, false))
      }
    }
    return result
  }

  /// The names in a list, of which some have a comma inside.
  static func parts(_ text: String, isName: (String) -> Bool) -> [String] {
    let pieces = text.split(separator: ",").map { piece in
      String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var result: [String] = []
    var place = 0
    while place < pieces.count {
      let rest = pieces.count - place
      // The longest first: ‘Korea, North’ before ‘Korea’.
      let length =
        (1...rest).reversed().first {
          isName(pieces[place..<(place + $0)].joined(separator: ", "))
        } ?? 1
      result.append(pieces[place..<(place + length)].joined(separator: ", "))
      place += length
    }
    return result
  }
}
