import WorldModel

extension MeetingAssembly {
  /// Who speaks for each side: for each office the holder who came last, and which of the offices that
  /// speak for a state has no holder in the record.
  var sides: MeetingSection {
    var lines: [MeetingLine] = []
    var gaps: [MeetingSection.Gap] = []
    for side in [subject, partner] {
      let offices = offices(of: side)
      lines += offices.map(\.line)
      if offices.isEmpty {
        gaps.append(side == subject ? .subjectOffices : .partnerOffices)
      } else {
        gaps += silentOffices(of: side, besides: Set(offices.map(\.office)))
      }
    }
    return MeetingSection(kind: .sides, lines: lines, gaps: gaps)
  }

  /// An office without any date is left out: nothing says that it is still held, or was already. So is
  /// one whose last holder is known of too long ago.
  private func offices(of side: EntityID) -> [(office: String, line: MeetingLine)] {
    let held = known.facts.roles.filter {
      $0.content.body == side && known.actor($0.content.actor)?.kind == .person
        && isReported($0) && !$0.valid.isUnknown && hasBegun($0)
    }
    // Sources word one office in several ways.
    let offices = Dictionary(grouping: held) { Self.office($0.content.role) }
    let keys = offices.keys.sorted { (Self.rank(of: $0), $0) < (Self.rank(of: $1), $1) }
    return keys.compactMap { office -> (office: String, line: MeetingLine)? in
      let holders = offices[office] ?? []
      // Whoever took the office last holds it: a term without a stated end ends with the next one.
      guard let latest = holders.max(by: { ($0.beginning, $0.id) < ($1.beginning, $1.id) }) else {
        return nil
      }
      let name = latest.content.role
      let same = holders.filter { $0.content.actor == latest.content.actor }
      let holding = same.filter { holds($0) }.min { $0.beginning < $1.beginning }
      if holding == nil, isOld(latest.valid) { return nil }
      if let year = onlyMention(in: same) {
        let mention = MeetingContent.office(
          side: side, person: latest.content.actor, role: name,
          time: EDTFInterval("\(year)") ?? latest.valid, holds: false, recorded: nil)
        return (office, MeetingLine(mention, same.map { FactRecord($0) }))
      }
      let content = MeetingContent.office(
        side: side, person: latest.content.actor, role: name,
        time: (holding ?? latest).valid, holds: holding != nil,
        recorded: holding == nil ? nil : oldRecord(of: same))
      return (office, MeetingLine(content, same.map { FactRecord($0) }))
    }
  }

  /// Every state has a head and somebody for its foreign affairs; whether a head of government stands
  /// beside the head of state, only a row of that office tells.
  private func silentOffices(
    of side: EntityID, besides told: Set<String>
  ) -> [MeetingSection.Gap] {
    guard known.actor(side)?.kind == .state else { return [] }
    let isSubject = side == subject
    let recorded = Set(
      known.facts.roles.filter { $0.content.body == side && isReported($0) }
        .map { Self.office($0.content.role) })
    var gaps: [MeetingSection.Gap] = []
    if told.isDisjoint(with: Self.headsOfState) {
      gaps.append(isSubject ? .subjectHeadOfState : .partnerHeadOfState)
    }
    if told.isDisjoint(with: Self.headsOfGovernment),
      !recorded.isDisjoint(with: Self.headsOfGovernment)
    {
      gaps.append(isSubject ? .subjectHeadOfGovernment : .partnerHeadOfGovernment)
    }
    if !told.contains("foreign minister") {
      gaps.append(isSubject ? .subjectForeignMinister : .partnerForeignMinister)
    }
    return gaps
  }

  private static let headsOfState: Set<String> = [
    "president", "king", "queen", "emperor", "emir", "amir", "sultan", "supreme leader",
    "governor-general", "president of the presidency",
  ]
  private static let headsOfGovernment: Set<String> = [
    "prime minister", "chancellor", "federal chancellor", "premier",
  ]

  /// The year of the newest source, where every source only names the office at some time, without a
  /// beginning or an end, and the newest is more than a year old at the meeting.
  private func onlyMention(in rows: [Fact<Role>]) -> Int? {
    let areMentions = rows.allSatisfy { row in
      guard case .date(let start) = row.valid.start else { return false }
      return start.qualifier != .exact && row.valid.latest == nil
    }
    guard areMentions,
      // A source of an approximate year names the office at the time of the mention itself.
      let newest = rows.compactMap({ row in
        guard case .date(let start) = row.valid.start else { return row.recorded?.earliest }
        return max(start.latest, row.recorded?.earliest ?? start.latest)
      }).max(),
      Self.years(from: newest, to: request.on.earliest) >= 1
    else { return nil }
    return newest.components.year
  }

  /// The year of the newest source, where it is old and no row says until when.
  private func oldRecord(of rows: [Fact<Role>]) -> Int? {
    guard rows.allSatisfy({ $0.valid.latest.map { $0 < request.on.earliest } ?? true }),
      let newest = rows.compactMap(\.recorded).max()
    else { return nil }
    return isOld(EDTFInterval(newest)) ? Int(newest.year) : nil
  }

  /// One key for the wordings of an office: the minister of foreign affairs is also called foreign
  /// minister, and the head of a government prime minister or its chairman.
  static func office(_ role: String) -> String {
    let words = Set(role.lowercased().split { !$0.isLetter }.map(String.init))
    if words.isDisjoint(with: ["deputy", "first", "vice", "acting", "former"]) {
      // The United States call theirs secretary of state, which elsewhere is another office.
      if words.isSuperset(of: ["foreign", "minister"]) || role.lowercased() == "secretary of state"
        || words.isSuperset(of: ["foreign", "secretary"])
        || words.isSuperset(of: ["external", "affairs", "minister"])
      {
        return "foreign minister"
      }
      if words.isSuperset(of: ["prime", "minister"])
        || words.isSuperset(of: ["head", "government"])
        || words.isSuperset(of: ["chairman", "government"])
      {
        return "prime minister"
      }
      if words == ["president"] || words.isSuperset(of: ["head", "state"])
        || words.isSuperset(of: ["president", "republic"])
      {
        return "president"
      }
      if words == ["chairman"] || words == ["chairmanship"] { return "chair" }
    }
    return role.lowercased()
  }

  /// Heads of state before heads of government before foreign ministers before the rest.
  private static func rank(of role: String) -> Int {
    let order = ["president", "head of", "prime minister", "chancellor", "foreign"]
    let name = role.lowercased()
    if name.contains("deputy") { return order.count + 1 }
    return order.firstIndex { name.contains($0) } ?? order.count
  }
}
