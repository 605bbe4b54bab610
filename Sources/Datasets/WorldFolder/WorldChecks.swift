import WorldModel

/// Checks that need more than one row: overlapping memberships and circles of membership.
struct WorldChecks {
  let faults: [DatasetError]

  init(facts: FactTables, files: KeyRegister) {
    faults =
      Self.overlaps(facts.memberships, files) + Self.circles(facts.memberships, files)
  }

  private struct Standing: Hashable {
    let member: EntityID
    let organisation: EntityID
    let role: Membership.Role
    let source: SourceID
    let aim: String
  }

  private static let spellLimit = 2000

  /// The same source may not give a member the same role twice at the same time.
  private static func overlaps(
    _ memberships: [Fact<Membership>], _ files: KeyRegister
  ) -> [DatasetError] {
    var spells: [Standing: [Int]] = [:]
    for (row, fact) in memberships.enumerated() {
      let content = fact.content
      spells[
        Standing(
          member: content.member, organisation: content.organisation, role: content.role,
          source: fact.source, aim: content.aim), default: []
      ].append(row)
    }
    var faults: [DatasetError] = []
    for rows in spells.values where rows.count > 1 {
      // Each is compared with each, which must not take longer than anyone waits.
      guard rows.count <= spellLimit else {
        let place = files.place(.memberships, row: rows[spellLimit])
        faults.append(
          DatasetError(
            file: place.file, line: place.line, column: 1, value: "\(rows.count) spells",
            rule: "a member must not have more than \(spellLimit) spells in one role",
            fix: "merge spells that follow each other"))
        continue
      }
      for (position, row) in rows.enumerated() {
        for earlier in rows[..<position]
        where memberships[row].valid.overlap(memberships[earlier].valid) == .certain {
          let place = files.place(.memberships, row: row)
          let other = files.place(.memberships, row: earlier)
          faults.append(
            DatasetError(
              file: place.file, line: place.line, column: 1,
              value: memberships[row].valid.description,
              rule:
                "memberships of one member in one role must not overlap; see \(other.file):\(other.line)",
              fix: "end the earlier one before the later begins, or merge them"))
          break
        }
      }
    }
    return faults
  }

  /// The way round a circle; of a long one its beginning and its end.
  private static func words(_ path: [EntityID], _ end: EntityID) -> String {
    let names = path.prefix(11).map(\.text) + (path.count > 11 ? ["…"] : []) + [end.text]
    return names.joined(separator: " in ")
  }

  /// An organisation may not be a member of itself, directly or through others.
  private static func circles(
    _ memberships: [Fact<Membership>], _ files: KeyRegister
  ) -> [DatasetError] {
    var upward: [EntityID: [(into: EntityID, row: Int)]] = [:]
    for (row, fact) in memberships.enumerated() where fact.content.role.isMembership {
      upward[fact.content.member, default: []].append((fact.content.organisation, row))
    }
    var faults: [DatasetError] = []
    var done: Set<EntityID> = []
    // A stack of its own, because a chain of memberships may be longer than the call stack is deep.
    for start in upward.keys.sorted() where done.insert(start).inserted {
      var path: [(entity: EntityID, next: Int)] = [(start, 0)]
      var depth: [EntityID: Int] = [start: 0]
      while let (entity, next) = path.last {
        guard let ways = upward[entity], next < ways.count else {
          path.removeLast()
          depth[entity] = nil
          continue
        }
        path[path.count - 1].next += 1
        let (into, row) = ways[next]
        if let first = depth[into] {
          let place = files.place(.memberships, row: row)
          faults.append(
            DatasetError(
              file: place.file, line: place.line, column: 1,
              value: words(path[first...].map(\.entity), into),
              rule: "an organisation must not be a member of itself, not even through others",
              fix: "remove one of these memberships"))
        } else if done.insert(into).inserted {
          depth[into] = path.count
          path.append((into, 0))
        }
      }
    }
    return faults
  }
}
