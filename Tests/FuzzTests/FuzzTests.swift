import Foundation
import Testing

@Suite("Readers of foreign bytes")
struct FuzzTests {
  /// How many texts each reader is given; more by `TARAZY_FUZZ_CASES`.
  private static let cases =
    ProcessInfo.processInfo.environment["TARAZY_FUZZ_CASES"].flatMap { Int($0) } ?? 3000
  private static let seed =
    ProcessInfo.processInfo.environment["TARAZY_FUZZ_SEED"].flatMap { UInt64($0) } ?? 2026

  @Test("A reader keeps its promises for every broken text", arguments: FuzzedReader.allCases)
  func keepsPromises(reader: FuzzedReader) throws {
    var mutation = Mutation(of: try FuzzSeeds.texts(for: reader), seed: Self.seed)
    for number in 0..<Self.cases {
      let text = mutation.next()
      guard let promise = reader.brokenPromise(text) else { continue }
      Issue.record(
        """
        \(reader.rawValue), seed \(Self.seed), text \(number): broken promise: \(promise)
        \(Data(text).base64EncodedString())
        """)
      return
    }
  }

  @Test("A proper text keeps its promises, too", arguments: FuzzedReader.allCases)
  func takesProperTexts(reader: FuzzedReader) throws {
    for text in try FuzzSeeds.texts(for: reader) {
      #expect(reader.brokenPromise(text) == nil)
    }
  }

  @Test("The same seed makes the same texts, another one others")
  func isDetermined() throws {
    let seeds = try FuzzSeeds.texts(for: .dates)
    func texts(_ seed: UInt64) -> [[UInt8]] {
      var mutation = Mutation(of: seeds, seed: seed)
      return (0..<100).map { _ in mutation.next() }
    }
    #expect(texts(1) == texts(1))
    #expect(texts(1) != texts(2))
  }
}
