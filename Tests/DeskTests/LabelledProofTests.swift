import Desk
import Testing

@Suite("Proof of the labelled sentences")
struct LabelledProofTests {
  /// Hits and misses of one kind of error.
  private struct Score {
    var planted = 0
    var hit = 0
    var found = 0
    var right = 0

    var recall: Double { planted == 0 ? 1 : Double(hit) / Double(planted) }
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }

    static func + (left: Score, right: Score) -> Score {
      Score(
        planted: left.planted + right.planted, hit: left.hit + right.hit,
        found: left.found + right.found, right: left.right + right.right)
    }
  }

  private static func scores(_ split: String) throws -> [String: Score] {
    let proof = try EmbeddedProof.read()
    var scores: [String: Score] = [:]
    for row in try LabelledSentences.rows() where row.split == split {
      let findings = proof.report(row.text).findings
      if row.isError {
        scores[row.error, default: Score()].planted += 1
        if findings.contains(where: { row.isHit(by: $0) }) {
          scores[row.error, default: Score()].hit += 1
        }
      }
      for finding in findings {
        scores[finding.kind.rawValue, default: Score()].found += 1
        if row.isHit(by: finding) { scores[finding.kind.rawValue, default: Score()].right += 1 }
      }
    }
    return scores
  }

  /// The rules were written on the half `dev` and mended on `test`, `fresh` and `held`; `unseen` and
  /// `second-unseen` show how they do on sentences that they were not written for. The bounds keep all from falling back (see Documentation/proof.md).
  @Test(
    "Findings lie on planted errors, and the errors are found, to the bounds of each part",
    arguments: [
      ("dev", 0.95, 0.85), ("test", 0.95, 0.85), ("fresh", 0.95, 0.85), ("held", 0.97, 0.95),
      ("unseen", 0.9, 0.7), ("second-unseen", 0.9, 0.5),
    ])
  func measure(_ split: String, precision: Double, recall: Double) throws {
    let scores = try Self.scores(split)
    for (kind, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "proof, \(split), \(kind): recall \(score.hit)/\(score.planted), "
          + "precision \(score.right)/\(score.found)")
    }
    let all = scores.values.reduce(Score(), +)
    let core = ["figure", "date", "stage"].compactMap { scores[$0] }.reduce(Score(), +)
    #expect(all.planted > 60)
    #expect(core.planted > 55)
    for score in [all, core] {
      #expect(score.precision >= precision)
      #expect(score.recall >= recall)
    }
  }

  @Test("A claim about something named ends as a finding, as borne out or as not decided")
  func nothingVanishes() throws {
    let proof = try EmbeddedProof.read()
    let rows = try LabelledSentences.rows()
    var claims = 0
    var vanished: [String] = []
    for row in rows where Self.holdsClaim(proof.reader.read(row.text)) {
      claims += 1
      let report = proof.report(row.text)
      if report.findings.isEmpty, report.supported.isEmpty, report.cautions.isEmpty,
        report.unmatched.isEmpty
      {
        vanished.append(row.text)
      }
    }
    #expect(claims > 500)
    #expect(vanished == [])
  }

  /// A name with a number, date, step, place in an order or standing besides it.
  private static func holdsClaim(_ draft: Draft) -> Bool {
    draft.sentences.contains { sentence in
      let names = sentence.mentions.filter { if case .thing = $0.content { true } else { false } }
      return !names.isEmpty
        && sentence.mentions.contains { mention in
          guard !names.contains(where: { $0.range.overlaps(mention.range) }) else { return false }
          return switch mention.content {
          case .figure, .date, .stage, .ordinal: true
          case .topic(let key): ["full-member", "observer", "partner-state", "left"].contains(key)
          case .thing, .sum: false
          }
        }
    }
  }

  @Test(
    "A speech without errors has no finding",
    arguments: ["clean-speech-en.md", "clean-speech-ru.md", "clean-speech-kk.md"])
  func clean(_ file: String) throws {
    let report = try EmbeddedProof.read().report(LabelledSentences.text(file))
    #expect(report.findings.map(\.says) == [])
    #expect(report.supported.count > 20)
  }
}
