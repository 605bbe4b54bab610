import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

/// The shipped world with its doctrines and the example events, read once.
enum ResponseWorld {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let examples = root + "/Examples/events"

  private static let loaded = Result { try WorldFolder.read(root + "/Worlds/eurasia").world }

  static func world() throws -> World { try loaded.get() }

  private static let kazakhstan = Result { try read("kazakhstan") }

  static func doctrine(_ name: String = "kazakhstan") throws -> Doctrine {
    name == "kazakhstan" ? try kazakhstan.get() : try read(name)
  }

  private static func read(_ name: String) throws -> Doctrine {
    try DoctrineReader.read(
      text(root + "/Worlds/eurasia/doctrines/\(name).yaml"), file: name, world: try world(),
      registry: .standard)
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try FileContents.read(path).bytes, as: UTF8.self)
  }

  static func example(_ name: String) throws -> Occurrence {
    try OccurrenceReader.read(
      try text("\(examples)/\(name).yaml"), file: name, id: name, world: try world())
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: examples)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The answer to an event, by default with all that the world knows.
  static func response(
    _ occurrence: Occurrence, doctrine: Doctrine? = nil, world: World? = nil,
    asOf: String = "2026-12", edition: String? = nil
  ) throws -> Response {
    let doctrine = try doctrine ?? Self.doctrine()
    let chosen = edition.flatMap { id in doctrine.editions.first { $0.id == id } }
    return try ResponseAssembly(
      world: try world ?? Self.world(), doctrine: doctrine, occurrence: occurrence,
      asOf: try #require(EDTFDate(asOf))
    ).response(edition: chosen)
  }
}
