/// A function from a world to figures: named, documented, with typed arguments and a version.
///
/// A measure reads nothing but its request and the world, and gives the same values for the same input.
public protocol Measure: Sendable {
  var description: MeasureDescription { get }

  /// The values for the times asked for, in order of time.
  ///
  /// A time for which the world holds no data gives a value that is `nil` with its coverage, never 0.
  /// - Throws: ``MeasureError`` if the arguments do not fit the measure.
  func values(for request: MeasureRequest, in world: World) throws(MeasureError) -> [MeasureValue]
}

/// What a measure is: what users read in `measure list` and what receipts cite.
public struct MeasureDescription: Sendable {
  /// Name used in doctrines and on the command line, such as `trade-concentration`.
  public let name: String
  public let title: String
  public let summary: String
  /// The formula in plain text.
  public let formula: String
  public let unit: MeasurementUnit
  /// Where the definition comes from: author, year, DOI or URL.
  public let citation: String
  public let parameters: [MeasureParameter]
  /// Raised whenever the result for the same input changes.
  public let version: Int
  /// In a state-of-things measure, the names of the levels from low to high; empty otherwise.
  public let levels: [String]
  /// Names under which earlier doctrines ask for it.
  public let formerNames: [String]

  public init(
    name: String, title: String, summary: String, formula: String, unit: MeasurementUnit,
    citation: String, parameters: [MeasureParameter] = [], version: Int = 1,
    levels: [String] = [], formerNames: [String] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.formula = formula
    self.unit = unit
    self.citation = citation
    self.parameters = parameters
    self.version = version
    self.levels = levels
    self.formerNames = formerNames
  }
}

/// An argument that a measure takes.
public struct MeasureParameter: Sendable {
  public enum Kind: Sendable {
    case entity
    case entities
    case series
    case integer
    case number
    case text
    case oneOf([String])
    /// A number for each of several keys, such as declared weights.
    case weights
  }

  public let name: String
  public let kind: Kind
  public let required: Bool
  public let meaning: String

  public init(_ name: String, _ kind: Kind, required: Bool = false, meaning: String) {
    self.name = name
    self.kind = kind
    self.required = required
    self.meaning = meaning
  }
}

/// The value of an argument.
public enum MeasureArgument: Hashable, Sendable {
  case text(String)
  case number(Double)
  case list([String])
  case weights([String: Double])
}

extension MeasureParameter.Kind: CustomStringConvertible {
  /// What the argument must be, in words.
  public var description: String {
    switch self {
    case .entity: "the key of an actor or thing"
    case .entities: "keys of actors or things"
    case .series: "the key of a series"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "a text"
    case .oneOf(let choices): "one of " + choices.joined(separator: ", ")
    case .weights: "a number for each key"
    }
  }
}

extension MeasureArgument: CustomStringConvertible {
  /// The value as a user would write it.
  public var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .list(let keys): keys.joined(separator: ", ")
    case .weights(let weights):
      weights.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }
  }
}

/// What is asked of a measure.
public struct MeasureRequest: Sendable {
  /// For which times.
  public enum Period: Hashable, Sendable {
    /// The last time for which there is data.
    case latest
    case at(EDTFDate)
    /// Each year, first to last.
    case years(ClosedRange<Int>)
  }

  public let subject: EntityID
  public let arguments: [String: MeasureArgument]
  public let period: Period
  /// The world to compare with, where a measure compares two.
  public let reference: World?

  public init(
    subject: EntityID, arguments: [String: MeasureArgument] = [:], period: Period = .latest,
    reference: World? = nil
  ) {
    self.subject = subject
    self.arguments = arguments
    self.period = period
    self.reference = reference
  }
}

/// A figure with its time, uncertainty, coverage and the facts that it came from.
public struct MeasureValue: Sendable {
  public let at: EDTFInterval
  /// `nil` where the world cannot tell.
  public let value: Double?
  /// The bounds of the uncertainty or of the sensitivity band, where there is one.
  public let low: Double?
  public let high: Double?
  public let unit: MeasurementUnit
  /// How the value stands to the true one, where a source gave only a bound.
  public let comparator: Comparator
  /// The level's name in a state-of-things measure.
  public let label: String?
  /// Who reported it, where several report the same thing.
  public let reporter: EntityID?
  public let coverage: MeasureCoverage
  public let evidence: [FactRecord]
  public let notes: [String]

  public init(
    at: EDTFInterval, value: Double?, low: Double? = nil, high: Double? = nil,
    unit: MeasurementUnit, comparator: Comparator = .equal, label: String? = nil,
    reporter: EntityID? = nil, coverage: MeasureCoverage, evidence: [FactRecord] = [],
    notes: [String] = []
  ) {
    self.at = at
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.comparator = comparator
    self.label = label
    self.reporter = reporter
    self.coverage = coverage
    self.evidence = evidence
    self.notes = notes
  }
}

/// How much of what a figure needs is there.
public struct MeasureCoverage: Hashable, Sendable {
  public let state: Coverage.State
  /// What is missing, in words; empty for full coverage.
  public let missing: [String]
  /// Years with data near the one asked for, where that one has none.
  public let neighbours: [Int]

  public init(_ state: Coverage.State, missing: [String] = [], neighbours: [Int] = []) {
    self.state = state
    self.missing = missing
    self.neighbours = neighbours
  }

  public static let full = MeasureCoverage(.covered)
}
