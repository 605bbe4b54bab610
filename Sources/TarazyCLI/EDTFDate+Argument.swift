import ArgumentParser
import WorldModel

/// Dates are no `ExpressibleByArgument`, whose refusal has no words of its own: every option that takes
/// one names ``argument(_:)`` as its transform.
extension EDTFDate {
  /// The accepted forms, each with an example.
  static let argumentForms = [
    "year 2014", "month 2014-10", "day 2014-10-16", "season 2014-21 (21 to 24, from spring)",
    "about 2014~", "perhaps 2014?",
  ]

  /// A date of the command line.
  ///
  /// - Throws: `ValidationError` with the fault, the accepted forms and an example of each.
  static func argument(_ text: String) throws -> EDTFDate {
    if let date = EDTFDate(text) { return date }
    throw ValidationError(refusal(of: text, forms: argumentForms))
  }

  /// What is wrong with a text, and the forms that are accepted in its place.
  fileprivate static func refusal(of text: String, forms: [String]) -> String {
    let fault = DateFault(text).map { "\($0). " } ?? ""
    return fault + "Write one of: \(forms.joined(separator: ", "))."
  }
}

extension MeasureRequest.Period {
  /// `latest`, a date, or a range of years such as `2000..2016`.
  ///
  /// - Throws: `ValidationError` with the fault, the accepted forms and an example of each.
  static func argument(_ text: String) throws -> Self {
    if text == "latest" { return .latest }
    if let date = EDTFDate(text) { return .at(date) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: true)
    guard text.contains(".."), parts.count == 2, let first = Int(parts[0]),
      let last = Int(parts[1])
    else {
      throw ValidationError(
        EDTFDate.refusal(of: text, forms: ["latest", "years 2000..2016"] + EDTFDate.argumentForms))
    }
    guard first <= last, last <= 9999 else {
      throw ValidationError(
        "The years of ‘\(text)’ must run from an earlier to a later one, up to 9999: "
          + "write 2000..2016.")
    }
    return .years(first...last)
  }
}
