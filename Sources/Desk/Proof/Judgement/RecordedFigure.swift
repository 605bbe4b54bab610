import WorldModel

/// An amount of the record that a draft may quote.
struct RecordedFigure {
  /// What kind of row it comes from, as far as the rules treat them differently.
  enum Nature {
    case reported
    /// A target, forecast or plan.
    case planned
  }

  let record: FactRecord
  /// What the amount is about, the speaker left out; all of these have to be named.
  let keys: Set<EntityID>
  /// Further actors that may be named beside it.
  let companions: Set<EntityID>
  /// Actors that narrow the amount to a part of the thing's: *capacity from Kazakhstan*.
  var narrowing: Set<EntityID> = []
  let topics: Set<String>
  var amount: Amount
  let dimension: Dimension
  /// The amount in the base of its dimension.
  var value: Double
  /// Further numbers that the row's words hold, in the same base.
  let besides: [Double]
  let period: EDTFInterval
  let nature: Nature
  /// Rows that differ only in their time share it.
  let group: String
  /// How the amount follows from its row, where the row does not state it.
  var derivation = ""
  /// Whether the speaker's own books say so.
  var isOwn = false
  /// The beginnings of the proper names in the row's words, besides those of actors: *Global Gateway*.
  var properWords: Set<String> = []

  /// The row in one line, with the amount that follows from it.
  var line: String { derivation.isEmpty ? record.line : "\(derivation); from \(record.line)" }

  var isPlanned: Bool { nature == .planned }

  /// A change for the worse without its sign, as people write it: a loss of 35 % for -35 %.
  var withoutSign: RecordedFigure {
    var figure = self
    let comparator: Comparator =
      switch amount.comparator {
      case .greater: .less
      case .atLeast: .atMost
      case .less: .greater
      case .atMost: .atLeast
      case .equal, .about: amount.comparator
      }
    figure.amount = Amount(-amount.value, comparator, unit: amount.unit)
    figure.value = -value
    return figure
  }
}
