/// The faults of one file, in the order in which they were found.
public struct DatasetFaults: Error, Hashable, Sendable {
  /// After so many faults the reading stops.
  public static let limit = 100

  public let faults: [DatasetError]
  /// Whether the file has no others.
  public let isComplete: Bool

  public init(faults: [DatasetError], isComplete: Bool) {
    self.faults = faults
    self.isComplete = isComplete
  }
}

extension DatasetFaults: CustomStringConvertible {
  public var description: String {
    faults.map(\.description).joined(separator: "\n")
      + (isComplete ? "" : "\nmore faults than these")
  }
}

/// Collects the faults of one file.
struct FaultCollector {
  private(set) var faults: [DatasetError] = []

  /// Whether there are as many as are worth reading.
  var isFull: Bool { faults.count >= DatasetFaults.limit }

  /// Keeps a fault; whoever calls it asks ``isFull`` before going on.
  mutating func note(_ fault: DatasetError) { faults.append(fault) }

  /// - Throws: once there are more than are worth reading.
  mutating func add(_ fault: DatasetError) throws(DatasetFaults) {
    note(fault)
    if isFull { throw DatasetFaults(faults: faults, isComplete: false) }
  }

  /// The faults so far and one that ends the reading.
  func ended(by fault: DatasetError) -> DatasetFaults {
    DatasetFaults(faults: faults + [fault], isComplete: true)
  }

  /// Fails unless there is none.
  func finish() throws(DatasetFaults) {
    if !faults.isEmpty { throw DatasetFaults(faults: faults, isComplete: true) }
  }
}
