import ArgumentParser
import WorldModel

extension EDTFDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension MeasureRequest.Period: ExpressibleByArgument {
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
