import Dispatch

/// Cuts work on many items into runs of neighbours, done on several threads.
///
/// The runs come back in their order, so what is put together from them is the same whatever the number
/// of threads, as long as the work on an item depends on that item alone.
package enum ParallelRuns {
  /// - Parameter threads: how many runs are made; one or less: all on the calling thread.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ body: @Sendable (ArraySlice<Item>) -> Result
  ) -> [Result] {
    let runs = max(1, min(threads, items.count))
    guard runs > 1 else { return [body(items[...])] }
    return [Result](unsafeUninitializedCapacity: runs) { buffer, count in
      // Each run writes its own place and reads no other.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: runs) { run in
        let start = items.count * run / runs
        let end = items.count * (run + 1) / runs
        places.initializeElement(at: run, to: body(items[start..<end]))
      }
      count = runs
    }
  }
}
