import Balance
import Datasets
import Foundation
import Testing
import WorldModel

/// The world that ships with this package, read once, and its measures.
enum EmbeddedFigures {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Worlds/eurasia").path

  private static let result = Result { try WorldFolder.read(path).world }

  static func world() throws -> World { try result.get() }

  /// The only value of a measure at a time; `nil` asks for the last one.
  static func value(
    _ name: String, of subject: EntityID = "KAZ", _ arguments: [String: MeasureArgument] = [:],
    at time: String? = nil
  ) throws -> MeasureValue {
    let measure = try #require(BalanceMeasures.all.first { $0.description.name == name })
    let date = try time.map { try #require(EDTFDate($0)) }
    let request = MeasureRequest(
      subject: subject, arguments: arguments, period: date.map { .at($0) } ?? .latest)
    let values = try measure.values(for: request, in: try world())
    #expect(values.count == 1)
    return try #require(values.first)
  }

  /// A figure with a partner.
  static func figure(
    _ name: String, with partner: String, at time: String? = nil
  ) throws -> Double {
    try #require(try value(name, ["partner": .text(partner)], at: time).value)
  }
}
