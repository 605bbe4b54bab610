import Desk
import Testing

@Suite("Proof of the labelled sentences")
struct LabelledProofTests {
  @Test("Detail", arguments: ["dev"])
  func detail(_ split: String) throws {
    let proof = try EmbeddedProof.read()
    for row in try LabelledSentences.rows() where row.split == split {
      let report = proof.report(row.text)
      let hit = report.findings.contains { row.isHit(by: $0) }
      let wrong = report.findings.filter { !row.isHit(by: $0) }
      if row.isError && !hit { print("MISS \(row.id) \(row.error) ‘\(row.wrong)’: \(row.text)") }
      for finding in wrong {
        print("FALSE \(row.id) \(row.error) [\(finding.kind.rawValue) \(finding.rule.rawValue) ‘\(finding.words)’ \(finding.says) → \(finding.suggestion)]: \(row.text)")
      }
      if (row.isError && !hit) || !wrong.isEmpty {
        let mentions = proof.reader.read(row.text).sentences.flatMap(\.mentions).map { "\($0.text)=\($0.content)" }
        print("     \(mentions.joined(separator: " | "))")
        print("     support: \(report.supported.map { "\($0.words) by \($0.evidence.first?.id.text ?? "")" })")
      }
    }
  }
}
