import WorldModel

/// A fact on its way into a calendar: what it tells, when, and what it may be merged with.
struct AgendaCandidate {
  let kind: AgendaKind
  let phase: AgendaPhase
  /// Candidates of one key tell the same event if their times agree.
  let key: String
  let time: AgendaTime
  let headline: AgendaHeadline
  var detail = ""
  /// The thing that the candidate belongs to; supplements join the entries of their thing.
  var thing: EntityID?
  var involved: [AgendaInvolvement] = []
  let receipts: [AgendaReceipt]
  var status: FactStatus = .reported
  /// Listed only on request.
  var isBackground = false
  /// Whether it is a part of the doctrine rather than a fact.
  var isOfDoctrine = false
  /// Whether the event can have taken place once only, so that two dates contradict each other.
  var isOnce = false
  /// The whole time of the fact, where the candidate stands for one end of it.
  var whole: EDTFInterval?
  /// Tells apart candidates that one fact gives rise to, such as its anniversaries.
  var number: Int?
  var anniversary: AgendaAnniversary?

  var id: String {
    let fact = receipts.first?.fact ?? key
    return "\(kind.rawValue)/\(phase.rawValue)/\(fact)" + (number.map { "/\($0)" } ?? "")
  }

  /// Announced or hoped for, and so no rival of what took place.
  var isAhead: Bool { status == .planned || status == .conditional || status == .withdrawn }
}

/// Candidates that tell the same event.
struct AgendaCluster {
  private(set) var members: [AgendaCandidate]
  private(set) var supplements: [AgendaCandidate] = []
  /// Clusters of the same key at another time.
  var rivals: [String] = []
  /// Other ends that sources give to the same term, less exact or older.
  private(set) var otherEnds: [AgendaCandidate] = []

  init(_ first: AgendaCandidate) { members = [first] }

  /// The candidate whose date and title the entry shows: one that took place before one announced,
  /// a fact before a check of the doctrine, then the finest date, then one without a qualifier,
  /// then the smaller key.
  var leading: AgendaCandidate {
    members.dropFirst().reduce(members[0]) { $1.leads($0) ? $1 : $0 }
  }

  mutating func add(_ candidate: AgendaCandidate) { members.append(candidate) }
  mutating func note(otherEnd candidate: AgendaCandidate) { otherEnds.append(candidate) }
  mutating func attach(_ supplement: AgendaCandidate) { supplements.append(supplement) }

  /// Whether a candidate tells the same, more coarsely.
  func takes(_ candidate: AgendaCandidate) -> Bool {
    members.contains { $0.time.lies(within: candidate.time) }
  }

  /// Whether a candidate gives another end to the same term: of an office or seat that both say was held at
  /// one time, and both as a fact or both as a plan.
  func endsOtherwise(_ candidate: AgendaCandidate) -> Bool {
    let own = leading
    guard own.phase == .ends, candidate.phase == .ends, own.isAhead == candidate.isAhead,
      own.kind == .role || own.kind == .membership, let first = own.whole,
      let second = candidate.whole
    else { return false }
    return first.overlap(second) == .certain
  }

  /// Whether something that belongs to the thing is dated alike.
  func agrees(with supplement: AgendaCandidate) -> Bool {
    let time = leading.time
    if let stated = supplement.anniversary, let counted = leading.anniversary,
      stated.years != counted.years
    {
      return false
    }
    return time.lies(within: supplement.time) || supplement.time.lies(within: time)
      || supplement.time.first == time.first && supplement.time.last == time.last
  }

  var certainty: AgendaCertainty {
    let moods = Set(members.map(\.status))
    if moods == [.withdrawn] { return .withdrawn }
    // Two ends equally exact contradict each other; a rougher one is only less exact.
    let isSplit = otherEnds.contains { $0.time.length <= leading.time.length }
    if moods.contains(.disputed) || !rivals.isEmpty || isSplit { return .disputed }
    if !moods.isDisjoint(with: [.reported, .derived]) {
      return leading.time.isApproximate ? .approximate : .exact
    }
    return moods.contains(.planned) ? .planned : .conditional
  }
}

extension AgendaCandidate {
  func leads(_ other: AgendaCandidate) -> Bool {
    if isAhead != other.isAhead { return !isAhead }
    if isOfDoctrine != other.isOfDoctrine { return !isOfDoctrine }
    return isFiner(than: other)
  }

  /// A total order, so that merging does not depend on the order of the files.
  func isFiner(than other: AgendaCandidate) -> Bool {
    if time.length != other.time.length { return time.length < other.time.length }
    if time.first != other.time.first { return time.first < other.time.first }
    if time.isApproximate != other.time.isApproximate { return !time.isApproximate }
    return id < other.id
  }
}
