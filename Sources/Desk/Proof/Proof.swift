import Doctrines
import WorldModel

/// Checks drafts against the record of a world.
///
/// Every judgement is a named rule over rows of the world and over what was recognised in a sentence;
/// a sentence is judged by itself, so that the order of sentences changes nothing.
public struct Proof: Sendable {
  private let record: ProofRecord
  private let asOf: EDTFDate
  private let date: EDTFDate

  /// - Parameters:
  ///   - world: everything known; facts recorded after `asOf` are left out.
  ///   - doctrine: whose checks a claim of success is held against.
  ///   - speaker: the actor who says *we*; the subject of the doctrine where `nil`.
  ///   - date: the day of the speech; `asOf` where `nil`.
  /// - Throws: ``MeasureError`` if a measure of the doctrine does not fit.
  public init(
    world: World, doctrine: Doctrine, speaker: EntityID? = nil, asOf: EDTFDate,
    date: EDTFDate? = nil
  ) throws(MeasureError) {
    let report = try Checker(world: world, asOf: asOf).report(on: doctrine)
    self.asOf = asOf
    self.date = date ?? asOf
    record = ProofRecord(
      world: world.asOf(asOf), speaker: speaker ?? doctrine.subject, date: date ?? asOf,
      checks: report)
  }

  /// - Parameter threads: how many work at once; the report is the same whatever their number.
  ///
  /// Complexity: O(n) in the length of the draft.
  public func report(on draft: Draft, threads: Int = 1) -> ProofReport {
    report(of: judged(draft.sentences, from: 0, threads: threads), count: draft.sentences.count)
  }

  /// Reads and judges a text a stretch at a time: the report is that on the whole draft, in less memory.
  ///
  /// - Parameters:
  ///   - reader: of the same world and day.
  ///   - threads: how many work at once; the report is the same whatever their number.
  ///
  /// Complexity: O(n) in the length of the text.
  public func report(on text: String, reader: DraftReader, threads: Int = 1) -> ProofReport {
    var parts: [Part] = []
    var count = 0
    reader.read(text, threads: threads) { sentences in
      parts += judged(sentences, from: count, threads: threads)
      count += sentences.count
    }
    return report(of: parts, count: count)
  }

  private func report(of parts: [Part], count: Int) -> ProofReport {
    let supported = parts.flatMap(\.supported).sorted { $0.place < $1.place }
    return ProofReport(
      date: date, asOf: asOf, speaker: record.speaker,
      findings: parts.flatMap(\.findings).sorted {
        ($0.place, $0.rule.rawValue) < ($1.place, $1.rule.rawValue)
      },
      supported: supported.filter(\.against.isEmpty),
      cautions: supported.filter { !$0.against.isEmpty },
      unmatched: parts.flatMap(\.unmatched), sentenceCount: count,
      uncheckableCount: parts.reduce(0) { $0 + $1.uncheckable })
  }

  /// - Parameter first: the place of the first of the sentences in the draft.
  private func judged(_ sentences: [DraftSentence], from first: Int, threads: Int) -> [Part] {
    let record = record
    return ParallelRuns.map(Array(sentences.indices), threads: threads) { run in
      Self.part(of: sentences, run, from: first, record: record)
    }
  }

  /// What some sentences of a draft came to.
  private struct Part: Sendable {
    var findings: [ProofFinding] = []
    var supported: [ProofSupport] = []
    var unmatched: [ProofUnmatched] = []
    var uncheckable = 0
  }

  private static func part(
    of sentences: [DraftSentence], _ run: ArraySlice<Int>, from first: Int, record: ProofRecord
  ) -> Part {
    var part = Part()
    let words = ProofWords()
    for position in run {
      let read = ReadSentence(
        sentences[position], position: first + position, record: record, words: words)
      let outcome = SentenceJudge(record: record).judge(read)
      if !read.isCheckable, outcome.findings.isEmpty { part.uncheckable += 1 }
      part.findings += outcome.findings
      part.supported += outcome.supported
      if let open = outcome.unmatched { part.unmatched.append(open) }
    }
    return part
  }
}
