/// A request that does not fit a measure.
public enum MeasureError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownMeasure(String, suggestion: String?)
  case unknownArgument(String, of: String, suggestion: String?)
  case missingArgument(String, of: String)
  case wrongArgument(String, of: String, value: String, expected: String)
  case unknownEntity(String, suggestion: String?)
  case unit(UnitConversionError)
  case notApplicable(String)

  public var description: String {
    switch self {
    case .unknownMeasure(let name, let suggestion):
      "there is no measure ‘\(name)’\(Self.hint(suggestion)); ‘tarazy measure list’ names them all"
    case .unknownArgument(let name, let measure, let suggestion):
      "‘\(measure)’ takes no argument ‘\(name)’\(Self.hint(suggestion))"
    case .missingArgument(let name, let measure): "‘\(measure)’ needs the argument ‘\(name)’"
    case .wrongArgument(let name, let measure, let value, let expected):
      "argument ‘\(name)’ of ‘\(measure)’ is ‘\(value)’, expected \(expected)"
    case .unknownEntity(let key, let suggestion):
      "the world knows no ‘\(key)’\(Self.hint(suggestion))"
    case .unit(let error): error.description
    case .notApplicable(let reason): reason
    }
  }

  private static func hint(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean ‘\($0)’?" } ?? ""
  }
}
