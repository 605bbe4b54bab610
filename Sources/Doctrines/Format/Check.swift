import WorldModel

/// A statement of the doctrine put to the test, or said to be untestable.
public struct Check: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case principle
    case priority
    case goal
    case target
    case commitment
  }

  public enum Severity: String, Sendable, CaseIterable {
    case error
    case warning
    case info
  }

  /// The time for which the measure is asked.
  public enum Timing: Hashable, Sendable {
    /// The last figure known.
    case latest
    /// A stated time.
    case at(EDTFDate)
    /// A deadline: before it, the path decides; after it, the figure at the deadline.
    case by(EDTFDate)
  }

  /// How a check is decided.
  public enum Test: Sendable {
    case measured(Measured)
    /// A causal claim or a mood: the reason why no public measure can decide it.
    case notTestable(reason: String)
  }

  public struct Measured: Sendable {
    public let measure: MeasureCall
    public let expectation: Expectation
    public let timing: Timing
    /// Start of the linear path to a deadline.
    public let baseline: EDTFDate?
    public let thresholdBasis: ThresholdBasis
  }

  public let id: String
  public let kind: Kind
  public let title: String
  public let says: Saying
  public let test: Test
  public let severity: Severity
  /// The datum that would decide the check, where the world lacks it.
  public let needs: String
  /// Measures that come near to what can't be tested; computed only on request, and labelled.
  public let proxies: [MeasureCall]
  public let span: EditionSpan

  /// All that decides the verdict, as one line: two checks with the same definition mean the same.
  public var definition: String {
    switch test {
    case .notTestable(let reason): return "not testable: \(reason)"
    case .measured(let test):
      return
        "\(test.measure) \(test.expectation) \(test.timing)\(test.baseline.map { " from \($0)" } ?? "") basis \(test.thresholdBasis.rawValue) severity \(severity.rawValue)"
    }
  }
}

extension Check.Timing: CustomStringConvertible {
  public var description: String {
    switch self {
    case .latest: "at latest"
    case .at(let date): "at \(date)"
    case .by(let date): "by \(date)"
    }
  }
}

/// A measure with its arguments.
public struct MeasureCall: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let arguments: [String: MeasureArgument]
  /// The unit in which the figure is compared and shown, where the check names one.
  public var unit: MeasurementUnit? {
    if case .text(let unit) = arguments["unit"] { return MeasurementUnit(unit) }
    return nil
  }

  public init(name: String, arguments: [String: MeasureArgument] = [:]) {
    self.name = name
    self.arguments = arguments
  }

  public var description: String {
    guard !arguments.isEmpty else { return name }
    let parts = arguments.sorted { $0.key < $1.key }.map { key, value in
      switch value {
      case .text(let text): "\(key): \(text)"
      case .number(let number):
        "\(key): \(ExactNumber(number))"
      case .list(let items): "\(key): [\(items.joined(separator: ", "))]"
      case .weights(let weights):
        "\(key): {\(weights.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
      }
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}

/// What a check expects: a number with a unit, or a level of a state of things.
public struct Expectation: Hashable, Sendable, CustomStringConvertible {
  public enum Threshold: Hashable, Sendable {
    case number(Double, MeasurementUnit?)
    case level(String)
  }

  public let comparator: Comparator
  public let threshold: Threshold

  /// Parses `>= 40`, `<= 50 %`, `> 70 states`, `>= signed`; `nil` if the text is none of these.
  public init?(_ text: String) {
    var rest = Substring(text)
    rest = rest.drop { $0 == " " }
    var sign = ""
    for candidate in [">=", "<=", "≥", "≤", ">", "<", "=", "≈"] where rest.hasPrefix(candidate) {
      sign = candidate
      break
    }
    guard let comparator = Comparator(text: sign) else { return nil }
    self.comparator = comparator
    rest = rest.dropFirst(sign.count).drop { $0 == " " }
    guard let first = rest.first else { return nil }
    if first.isNumber || first == "-" || first == "." {
      let digits = rest.prefix { $0.isNumber || "+-.eE".contains($0) }
      guard let number = Double(digits), number.isFinite else { return nil }
      var unit = rest.dropFirst(digits.count).drop { $0 == " " }
      while unit.last == " " { unit.removeLast() }
      threshold = .number(number, unit.isEmpty ? nil : MeasurementUnit(String(unit)))
    } else {
      while rest.last == " " { rest.removeLast() }
      threshold = .level(String(rest))
    }
  }

  public var description: String {
    switch threshold {
    case .number(let number, let unit):
      "\(comparator.rawValue) \(ExactNumber(number))\(unit.map { " \($0)" } ?? "")"
    case .level(let level): "\(comparator.rawValue) \(level)"
    }
  }
}
