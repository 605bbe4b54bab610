import Dispatch
import Synchronization

/// The results of `count` units of work on at most `threads` threads, in the order of the units.
///
/// Each thread makes one scratch value and uses it for all its units; a unit must leave nothing in it
/// that changes the result of another, so that the result does not depend on `threads`. An error
/// stops the work early; of several, that of the lowest unit reached is thrown.
///
/// - Parameters:
///   - threads: 1 runs everything on the caller's thread.
///   - scratch: working memory of one thread.
public func parallelMap<Scratch, Result: Sendable, Failure: Error>(
  _ count: Int, threads: Int, scratch: @Sendable () -> Scratch,
  _ unit: @Sendable (inout Scratch, Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  let workers = max(1, min(threads, count))
  if workers == 1 {
    var memory = scratch()
    var results: [Result] = []
    results.reserveCapacity(count)
    for index in 0..<max(0, count) { results.append(try unit(&memory, index)) }
    return results
  }
  let slots = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: count))
  let upcoming = Atomic<Int>(0)
  let isFailed = Atomic<Bool>(false)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    var memory = scratch()
    while !isFailed.load(ordering: .relaxed) {
      let index = upcoming.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      do throws(Failure) {
        let value = try unit(&memory, index)
        slots.withLock { $0[index] = .success(value) }
      } catch {
        isFailed.store(true, ordering: .relaxed)
        slots.withLock { $0[index] = .failure(error) }
      }
    }
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  // Units are taken in order, so no gap comes before the first failure.
  for slot in slots.withLock({ $0 }) {
    guard let slot else { break }
    results.append(try slot.get())
  }
  return results
}

/// The results of `count` units of work that need no scratch memory.
public func parallelMap<Result: Sendable, Failure: Error>(
  _ count: Int, threads: Int, _ unit: @Sendable (Int) throws(Failure) -> Result
) throws(Failure) -> [Result] {
  try parallelMap(count, threads: threads, scratch: {}) {
    (_: inout Void, index: Int) throws(Failure) -> Result in try unit(index)
  }
}
