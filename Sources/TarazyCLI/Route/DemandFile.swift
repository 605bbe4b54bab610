import ArgumentParser
import Corridors
import Datasets
import Foundation
import Reporting
import WorldModel

/// A table of freight with its digest.
struct DemandFile {
  let table: DemandTable
  let input: InputDigest

  /// Reads a CSV table with the columns `from`, `to` and `amount`, and finds its places in a network.
  static func read(_ path: String, in network: TransportNetwork) throws -> DemandFile {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    let contents = try FileContents.read(path)
    let (pairs, broken) = rows(of: CSVTable(bytes: contents.bytes), in: network)
    var faults = broken
    var table: DemandTable?
    if faults.isEmpty {
      do { table = try DemandTable(pairs) } catch { faults = ["\(error)"] }
    }
    guard let table else {
      throw ValidationError("‘\(path)’ has faults:\n" + faults.joined(separator: "\n"))
    }
    return DemandFile(table: table, input: InputDigest(path: path, sha256: contents.sha256))
  }

  private static func rows(
    of csv: CSVTable, in network: TransportNetwork
  ) -> (pairs: [DemandTable.Pair], faults: [String]) {
    let names = ["from", "to", "amount"]
    let columns = names.map { csv.index(of: $0) }
    guard let from = columns[0], let to = columns[1], let amount = columns[2] else {
      let missing = zip(names, columns).filter { $0.1 == nil }.map { "‘\($0.0)’" }
      return (
        [], ["the header has no \(missing.joined(separator: ", ")); it needs from, to, amount"]
      )
    }
    var pairs: [DemandTable.Pair] = []
    var faults: [String] = []
    let broken = csv.forEachRecord { record in
      do throws(PlaceError) {
        let ends = [
          try network.place(named: record.text(from)), try network.place(named: record.text(to)),
        ].map { network.nodes[$0].id }
        if let number = record.number(amount) {
          pairs.append(.init(from: ends[0], to: ends[1], amount: number))
        } else {
          faults.append("line \(record.line): the amount ‘\(record.text(amount))’ is no number")
        }
      } catch {
        faults.append("line \(record.line): \(error)")
      }
    }
    return (pairs, broken.map { "\($0)" } + faults)
  }
}
