import ArgumentParser
import WorldModel

/// The parser of arguments lists these forms in the help and behind each refused value, so every
/// option of this type names them, each with an example.
extension EDTFDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] {
    [
      "year 2014", "month 2014-10", "day 2014-10-16", "season 2014-21 (21 to 24, from spring)",
      "about 2014~", "perhaps 2014?",
    ]
  }
}

extension EDTFDate {
  /// A date of the command line, for options that say what is wrong with one that can't be read.
  ///
  /// - Throws: `ValidationError` with the fault, the accepted forms and an example of each.
  static func argument(_ text: String) throws -> EDTFDate {
    if let date = EDTFDate(text) { return date }
    let fault = DateFault(text).map { "\($0). " } ?? ""
    throw ValidationError(fault + "Write one of: \(allValueStrings.joined(separator: ", ")).")
  }

}

extension MeasureRequest.Period: ExpressibleByArgument {
  public static var allValueStrings: [String] {
    ["latest", "years 2000..2016"] + EDTFDate.allValueStrings
  }

  /// `latest`, a date, or a range of years such as `2000..2016`.
  public init?(argument: String) {
    if argument == "latest" {
      self = .latest
    } else if let date = EDTFDate(argument) {
      self = .at(date)
    } else {
      let parts = argument.split(separator: ".", omittingEmptySubsequences: true)
      guard argument.contains(".."), parts.count == 2, let first = Int(parts[0]),
        let last = Int(parts[1]), first <= last, last <= 9999
      else { return nil }
      self = .years(first...last)
    }
  }
}
