/// Chooses the partners that keep a row of their own, so that a flow stays small on disk and exact in its
/// concentration.
struct PartnerSelection {
  /// What the rows of named partners leave over, all of it positive.
  struct Other {
    var value = 0.0
    var partners: [String] = []
    var count: Int { partners.count }
    /// Sum of the squares of the single amounts.
    var squares = 0.0
  }

  /// The part of a flow that named partners must reach.
  static let share = 0.95

  private(set) var listed: [(partner: String, value: Double)] = []
  private(set) var other = Other()

  /// - Parameters:
  ///   - amounts: by partner; zeros are not listed and not counted, negative amounts always listed.
  ///   - always: partners that are listed however small.
  ///   - never: codes that stand for no actor; they enter ``other``.
  init(_ amounts: [String: Double], always: Set<String>, never: Set<String>) {
    let ordered = amounts.filter { $0.value != 0 }.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
    }
    let total = ordered.filter { $0.value > 0 && !never.contains($0.key) }
      .reduce(0) { $0 + $1.value }
    var sum = 0.0
    for (partner, value) in ordered {
      let isAmongLargest = sum < Self.share * total
      if never.contains(partner) {
        add(partner, value)
      } else if value < 0 || isAmongLargest || always.contains(partner) {
        listed.append((partner, value))
        if value > 0 { sum += value }
      } else {
        add(partner, value)
      }
    }
  }

  private mutating func add(_ partner: String, _ value: Double) {
    other.value += value
    other.partners.append(partner)
    other.squares += value * value
  }
}
