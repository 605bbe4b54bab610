import Datasets
import WorldModel

/// Checks that a world's tables make a transport network for each kind of freight.
struct NetworkCheck {
  private let folder: WorldFolder

  init(_ folder: WorldFolder) { self.folder = folder }

  /// Faults of the networks at the latest date recorded, each once, with the rows that they are about.
  var faults: [DatasetError] {
    guard !folder.world.facts.networkNodes.isEmpty else { return [] }
    var seen: Set<NetworkFault> = []
    var found: [DatasetError] = []
    for cargo in Cargo.allCases {
      do throws(NetworkFaults) {
        _ = try TransportNetwork(
          world: folder.world, on: EDTFInterval(folder.defaultDate), cargo: cargo)
      } catch {
        found += error.faults.filter { seen.insert($0).inserted }.map { located($0, cargo) }
      }
    }
    return found
  }

  private func located(_ fault: NetworkFault, _ cargo: Cargo) -> DatasetError {
    let key = fault.element.text
    let text = "\(fault)"
    let parts = text.split(separator: ";", maxSplits: 1).map { $0.trimmingPrefix(" ") }
    let place = place(of: key)
    return DatasetError(
      file: place?.file ?? "network", line: place?.line ?? 0, column: place == nil ? 0 : 1,
      value: key,
      rule:
        "the network of \(cargo.rawValue) must be usable: \(parts.first.map(String.init) ?? text)",
      fix: parts.count > 1 ? String(parts[1]) : "")
  }

  /// The first row whose first field is the key.
  private func place(of key: String) -> (file: String, line: Int)? {
    let files = folder.inputs.map(\.path)
      .filter { $0.contains("network-") && $0.hasSuffix(".csv") }.sorted()
    for file in files {
      guard !key.isEmpty, let contents = try? folder.file(file) else { continue }
      let lines = contents.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let start = Array((key + ",").utf8)
      if let line = lines.firstIndex(where: { $0.starts(with: start) }) {
        return (file, line + 1)
      }
    }
    return nil
  }
}
