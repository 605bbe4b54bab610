import WorldModel

/// Puts together what tells the same event, and sets against each other what contradicts.
enum AgendaMerging {
  /// One cluster for each event.
  ///
  /// Candidates of a key are one event where the time of one lies within that of the other: 2015
  /// and the first of January 2015 are, the first of January and the second of May are not. The
  /// result does not depend on the order of the candidates.
  static func clusters(of candidates: [AgendaCandidate]) -> [AgendaCluster] {
    let groups = Dictionary(grouping: candidates, by: \.key)
    return groups.keys.sorted().flatMap { key -> [AgendaCluster] in
      var clusters: [AgendaCluster] = []
      for candidate in (groups[key] ?? []).sorted(by: { $0.isFiner(than: $1) }) {
        if let place = clusters.firstIndex(where: { $0.takes(candidate) }) {
          clusters[place].add(candidate)
        } else if let place = clusters.firstIndex(where: { $0.endsOtherwise(candidate) }) {
          // A term ends once: the most exact date leads, and the others are noted.
          clusters[place].note(otherEnd: candidate)
        } else {
          clusters.append(AgendaCluster(candidate))
        }
      }
      return withRivals(clusters)
    }
  }

  private static func withRivals(_ clusters: [AgendaCluster]) -> [AgendaCluster] {
    guard clusters.count > 1 else { return clusters }
    return clusters.indices.map { one in
      var cluster = clusters[one]
      cluster.rivals = clusters.indices.filter { other in
        other != one && contradict(clusters[one].leading, clusters[other].leading)
      }.map { clusters[$0].leading.id }.sorted()
      return cluster
    }
  }

  /// Whether both can't be so: what happens once has two dates, or what began begins again.
  private static func contradict(_ one: AgendaCandidate, _ other: AgendaCandidate) -> Bool {
    guard !one.isAhead, !other.isAhead else { return false }
    if one.isOnce { return true }
    guard one.phase == .begins, let first = one.whole, let second = other.whole else {
      return false
    }
    return first.overlap(second) == .certain
  }

  /// Adds what belongs to a thing to the entries of the thing that are dated alike; the rest is
  /// returned to stand for itself.
  static func attach(
    _ supplements: [AgendaCandidate], to clusters: inout [AgendaCluster]
  ) -> [AgendaCandidate] {
    let places = Dictionary(
      grouping: clusters.indices.filter { clusters[$0].leading.thing != nil },
      by: { clusters[$0].leading.thing ?? "" })
    var rest: [AgendaCandidate] = []
    for supplement in supplements.sorted(by: { $0.isFiner(than: $1) }) {
      let fitting = (supplement.thing.flatMap { places[$0] } ?? []).filter {
        clusters[$0].agrees(with: supplement)
      }
      let best = fitting.min { clusters[$0].leading.isFiner(than: clusters[$1].leading) }
      if let best {
        clusters[best].attach(supplement)
      } else {
        rest.append(supplement)
      }
    }
    return rest
  }
}
