import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

/// The shipped world, doctrine and examples, read once, and shorthands to screen with them.
enum ScreeningWorld {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let examples = root + "/Examples/agreements"

  private static let loaded = Result { () throws -> (world: World, doctrine: Doctrine) in
    let world = try WorldFolder.read(root + "/Worlds/eurasia").world
    let file = "doctrines/kazakhstan.yaml"
    let text = try Self.text(root + "/Worlds/eurasia/" + file)
    return (
      world: world,
      doctrine: try DoctrineReader.read(text, file: file, world: world, registry: .standard)
    )
  }

  static func world() throws -> World { try loaded.get().world }
  static func doctrine() throws -> Doctrine { try loaded.get().doctrine }

  static func text(_ path: String) throws -> String {
    String(decoding: try FileContents.read(path).bytes, as: UTF8.self)
  }

  static func agreement(_ text: String) throws -> ProposedAgreement {
    try AgreementReader.read(text, file: "test.yaml", world: try world(), subject: "KAZ")
  }

  static func example(_ name: String) throws -> ProposedAgreement {
    try agreement(try text("\(examples)/\(name).yaml"))
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: examples)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func screening(
    of agreement: ProposedAgreement, asOf: String? = nil, on: String? = nil,
    edition: String? = nil, in world: World? = nil
  ) throws -> Screening {
    let world = try world ?? Self.world()
    let latest = try #require(world.latestRecorded)
    let screener = Screener(
      world: world, doctrine: try doctrine(), agreement: agreement,
      asOf: try asOf.map { try #require(EDTFDate($0)) } ?? latest,
      on: try on.map { try #require(EDTFDate($0)) },
      edition: try edition.map { id in
        try #require(try doctrine().editions.first { $0.id == id })
      })
    return try #require(screener).screening
  }

  /// A file with the given clauses, one YAML mapping each.
  static func draft(
    parties: String = "KAZ, TUR", date: String = "2026-06-01", _ clauses: String...
  ) throws -> ProposedAgreement {
    let list = clauses.map { "  - {\($0)}\n" }.joined()
    return try agreement(
      """
      agreement: draft
      title: Draft
      kind: treaty
      status: hypothetical
      date: \(date)
      parties: [\(parties)]
      clauses:\(clauses.isEmpty ? " []" : "")
      \(list)
      """)
  }
}

extension Screening {
  /// Every collision, condition, question and repetition, as `kind rule clause row`.
  var found: [String] {
    findings.map { "\($0.kind.rawValue) \($0.rule.rawValue) \($0.clause) \($0.record.id)" }
  }

  var collisions: [String] {
    findings.filter { $0.kind == .collision }.map { "\($0.clause) \($0.record.id)" }
  }
}
