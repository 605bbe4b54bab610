import Testing

@testable import Numerics

@Suite("Parallel loops")
struct ParallelMapTests {
  struct Refusal: Error, Equatable {
    let unit: Int
  }

  @Test(
    "results come in the order of the units, whatever the number of threads",
    arguments: [-1, 1, 2, 3, 16])
  func order(threads: Int) {
    #expect(parallelMap(1_000, threads: threads) { $0 * $0 } == (0..<1_000).map { $0 * $0 })
    #expect(parallelMap(0, threads: threads) { $0 } == [])
  }

  @Test("the lowest failing unit is reported", arguments: [1, 2, 4])
  func failure(threads: Int) {
    #expect(throws: Refusal(unit: 40)) {
      try parallelMap(500, threads: threads) { unit throws(Refusal) -> Int in
        if unit == 40 { throw Refusal(unit: unit) }
        return unit
      }
    }
  }

  @Test("a thread keeps its scratch memory from unit to unit", arguments: [1, 2])
  func scratch(threads: Int) {
    let sums = parallelMap(64, threads: threads, scratch: { [Int](repeating: 0, count: 8) }) {
      memory, unit in
      for index in memory.indices { memory[index] = unit * index }
      return memory.reduce(0, +)
    }
    #expect(sums == (0..<64).map { $0 * 28 })
  }
}
