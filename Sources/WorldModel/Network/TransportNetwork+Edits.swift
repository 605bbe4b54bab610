extension TransportNetwork {
  /// The network with edits made to it, in order; with none, the network itself.
  ///
  /// A pure function: this network stays as it is. The edits are kept in ``edits``.
  ///
  /// Complexity: O(n) in the number of links and passages for each edit.
  /// - Throws: ``NetworkEditError`` for the first edit that can't be made: one that names nothing, a number
  ///   that makes no sense, or a key that is taken.
  public func applying(_ edits: [NetworkEdit]) throws(NetworkEditError) -> TransportNetwork {
    var network = self
    for edit in edits {
      try network.apply(edit)
      network.edits.append(edit)
    }
    return network
  }

  private mutating func apply(_ edit: NetworkEdit) throws(NetworkEditError) {
    switch edit {
    case .close(let selector):
      try change(selector, .wholeNode, { $0.isClosed = true }, { $0.isClosed = true })
    case .reopen(let selector):
      try change(selector, .wholeNode, { $0.reopen() }, { $0.reopen() })
    case .slow(let selector, let factor):
      try Self.check(factor, "a factor must be above 0") { $0 > 0 }
      try change(selector, .passagesOfNode, { $0.slow(factor) }, { $0.slow(factor) })
    case .delay(let selector, let days):
      try Self.check(days, "a delay must be 0 days or more") { $0 >= 0 }
      try change(selector, .passagesOfNode, { $0.days += days }, { $0.days += days })
    case .tax(let selector, let amount):
      try Self.check(amount, "a tax must be 0 or more") { $0 >= 0 }
      try change(selector, .passagesOfNode, { $0.cost += amount }, { $0.cost += amount })
    case .taxShare(let selector, let share):
      try Self.check(share, "a share of the cost must be above −1") { $0 > -1 }
      try change(selector, .passagesOfNode, { $0.cost *= 1 + share }, { $0.cost *= 1 + share })
    case .scaleCapacity(let selector, let factor):
      try scaleCapacity(selector, factor)
    case .setCapacity(let selector, let capacity):
      try Self.check(capacity, "a capacity must be above 0; close what carries nothing") { $0 > 0 }
      try change(selector, .passagesOfNode, { $0.capacity = capacity }, { $0.capacity = capacity })
    case .addNode(let node):
      guard nodePositions[node.id] == nil else { throw .duplicate(node.id) }
      nodes.append(node)
    case .addLink(let link, let from, let to, let bothWays):
      try add(link, from, to, bothWays)
    case .addPassage(var passage, let id):
      guard !passages.contains(where: { $0.id == passage.id }) else { throw .duplicate(passage.id) }
      try Self.check(passage.days, "days must be 0 or more") { $0 >= 0 }
      try Self.check(passage.cost, "a cost must be 0 or more") { $0 >= 0 }
      passage.node = try position(id)
      passages.append(passage)
    }
  }

  /// Changes every link and passage that a selector means.
  private mutating func change(
    _ selector: NetworkSelector, _ reach: NetworkSelector.Reach, _ changeLink: (inout Link) -> Void,
    _ changePassage: (inout Passage) -> Void
  ) throws(NetworkEditError) {
    let meant = links.indices.filter { selector.matches(links[$0], in: self, reach: reach) }
    let met = passages.indices.filter { selector.matches(passages[$0], in: self) }
    guard !meant.isEmpty || !met.isEmpty else {
      throw .nothingMatched(selector, nearest: selector.nearest(in: self))
    }
    for position in meant { changeLink(&links[position]) }
    for position in met { changePassage(&passages[position]) }
  }

  private mutating func scaleCapacity(
    _ selector: NetworkSelector, _ factor: Double
  ) throws(NetworkEditError) {
    try Self.check(factor, "a factor must be above 0; close what carries nothing") { $0 > 0 }
    var known = 0
    func scale(_ capacity: inout Double?) {
      guard let value = capacity else { return }
      capacity = value * factor
      known += 1
    }
    try change(selector, .passagesOfNode, { scale(&$0.capacity) }, { scale(&$0.capacity) })
    guard known > 0 else { throw .unknownCapacity(selector) }
  }

  private mutating func add(
    _ link: Link, _ from: EntityID, _ to: EntityID, _ bothWays: Bool
  ) throws(NetworkEditError) {
    guard !links.contains(where: { $0.id == link.id }) else { throw .duplicate(link.id) }
    try Self.check(link.kilometres, "a length must be above 0") { $0 > 0 }
    try Self.check(link.days, "days must be 0 or more") { $0 >= 0 }
    try Self.check(link.cost, "a cost must be 0 or more") { $0 >= 0 }
    var link = link
    (link.from, link.to) = (try position(from), try position(to))
    links.append(link)
    if bothWays { links.append(link.reversed) }
  }

  private func position(_ id: EntityID) throws(NetworkEditError) -> Int {
    guard let position = nodes.firstIndex(where: { $0.id == id }) else {
      throw .unknownNode(id, nearest: NetworkSelector.nearest(id.text, nodes.map(\.id.text)))
    }
    return position
  }

  private static func check(
    _ number: Double, _ rule: String, _ holds: (Double) -> Bool
  ) throws(NetworkEditError) {
    guard number.isFinite, holds(number) else { throw .number(number, rule: rule) }
  }
}

extension TransportNetwork.Link {
  fileprivate mutating func slow(_ factor: Double) {
    days *= factor
    daysSpread = daysSpread.map { $0 * factor }
  }

  /// What was surely closed is open; how likely it is to close again is then unknown.
  fileprivate mutating func reopen() {
    isClosed = false
    if closureProbability == 1 { closureProbability = nil }
  }
}

extension TransportNetwork.Passage {
  fileprivate mutating func slow(_ factor: Double) {
    days *= factor
    daysSpread = daysSpread.map { $0 * factor }
  }

  fileprivate mutating func reopen() {
    isClosed = false
    if closureProbability == 1 { closureProbability = nil }
  }
}
