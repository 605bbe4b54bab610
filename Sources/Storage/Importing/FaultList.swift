import Datasets

/// The faults of the files of an import, up to a limit.
final class FaultList {
  /// There are more faults than are worth reading.
  struct LimitReached: Error {}

  private(set) var faults: [DatasetError] = []
  private let limit: Int

  init(limit: Int) { self.limit = max(1, limit) }

  func add(_ fault: DatasetError) throws(LimitReached) {
    faults.append(fault)
    if faults.count >= limit { throw LimitReached() }
  }
}
