/// A number as the shortest text that reads back as the same number; whole numbers without a fraction.
public struct ExactNumber: CustomStringConvertible, Sendable {
  private let value: Double

  public init(_ value: Double) { self.value = value }

  public var description: String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
