import Foundation

/// One measurement: how often something was done in how many seconds of the processor, and a sum by
/// which results are compared.
public struct Measurement: Encodable {
  public let name: String
  public let count: Int
  public let seconds: Double
  public let check: Double

  public init(name: String, count: Int, seconds: Double, check: Double) {
    self.name = name
    self.count = count
    self.seconds = seconds
    self.check = check
  }

  /// Writes it as a line of JSON.
  public func print() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(self) else { return }
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}
