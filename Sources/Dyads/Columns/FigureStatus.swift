/// What a source says of a figure, which an empty field or a zero alone does not tell.
public enum FigureStatus: String, CaseIterable, Hashable, Sendable {
  /// The source has a figure other than zero.
  case observed
  /// The source says, by a figure or by its rule of listing, that the figure is zero.
  case zero
  /// The source covers the pair and year and has no figure.
  case missing
  /// The source does not reach the year or one of the states.
  case outOfCoverage = "out-of-coverage"

  var text: StaticString {
    switch self {
    case .observed: "observed"
    case .zero: "zero"
    case .missing: "missing"
    case .outOfCoverage: "out-of-coverage"
    }
  }

  /// The place in ``allCases``.
  var place: Int {
    switch self {
    case .observed: 0
    case .zero: 1
    case .missing: 2
    case .outOfCoverage: 3
    }
  }
}
