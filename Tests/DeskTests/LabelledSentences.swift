import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

/// The sentences of the files `proof-sentences*.csv`, each with the error planted in it.
///
/// Those of `-fresh` were written from the record before they were put to the rules, which were mended on
/// them afterwards; those of `-held` were first measured when the rules stood, and then read; those of `-unseen` and
/// `-second-unseen` were measured when the rules stood.
enum LabelledSentences {
  struct Row: Sendable {
    let id: String
    let split: String
    let language: String
    let text: String
    let error: String
    let wrong: String
    let note: String

    var isError: Bool { error != "none" }

    /// Whether a finding lies on the planted words.
    func isHit(by finding: ProofFinding) -> Bool {
      guard let range = text.range(of: wrong) else { return false }
      let low = text.distance(from: text.startIndex, to: range.lowerBound)
      let high = text.distance(from: text.startIndex, to: range.upperBound)
      return finding.place.range.overlaps(low..<high)
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent().path

  static func rows() throws -> [Row] {
    try ["", "-fresh", "-held", "-unseen", "-second-unseen"].flatMap {
      try rows(of: "proof-sentences\($0).csv")
    }
  }

  private static func rows(of file: String) throws -> [Row] {
    var rows: [Row] = []
    let table = CSVTable(bytes: try FileContents.read(folder.appending(path: file).path).bytes)
    let names = ["id", "split", "language", "text", "error", "wrong", "note"]
    let places = try names.map { try #require(table.index(of: $0), "no column ‘\($0)’") }
    let faults = table.forEachRecord { record in
      let cells = places.map { record.text($0) }
      rows.append(
        Row(
          id: cells[0], split: cells[1], language: cells[2], text: cells[3], error: cells[4],
          wrong: cells[5], note: cells[6]))
    }
    #expect(faults == [])
    return rows
  }

  static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}

/// The proof of the embedded world with the doctrine of Kazakhstan, made once.
enum EmbeddedProof {
  struct Parts: Sendable {
    let world: World
    let doctrine: Doctrine
    let proof: Proof
    let reader: DraftReader

    func report(_ text: String) -> ProofReport { proof.report(on: reader.read(text)) }
  }

  private static let result = Result { try made() }

  static func read() throws -> Parts { try result.get() }
  static func world() throws -> World { try read().world }
  static func doctrine() throws -> Doctrine { try read().doctrine }

  private static func made() throws -> Parts {
    let world = try WorldFolder.read(LabelledSentences.root + "/Worlds/eurasia").world
    let date = try #require(EDTFDate("2026-03-10"))
    let path = LabelledSentences.root + "/Worlds/eurasia/doctrines/kazakhstan.yaml"
    let doctrine = try DoctrineReader.read(
      String(decoding: FileContents.read(path).bytes, as: UTF8.self), file: path, world: world,
      registry: .standard)
    return Parts(
      world: world, doctrine: doctrine,
      proof: try Proof(world: world, doctrine: doctrine, asOf: date),
      reader: DraftReader(world: world, on: date))
  }
}
