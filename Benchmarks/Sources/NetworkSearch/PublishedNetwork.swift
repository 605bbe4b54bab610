import Corridors
import Foundation

/// The network of 500 nodes, with the pairs that are searched; generalised cost is cost + 60 × days.
struct PublishedNetwork {
  let graph: DirectedGraph
  /// In the order of the file.
  let days: [Double]
  let cost: [Double]
  let risk: [Double]
  let weights: EdgeWeights
  let pairs: [(from: Int, to: Int)]

  init(folder: String) throws {
    let rows = try Self.rows(folder + "/net500.csv")
    graph = try DirectedGraph(
      vertexCount: 500, tails: rows.map { Int32($0[0]) }, heads: rows.map { Int32($0[1]) })
    days = rows.map { $0[2] }
    cost = rows.map { $0[3] }
    risk = rows.map { $0[4] }
    weights = try EdgeWeights(graph.ordered(rows.map { $0[3] + 60 * $0[2] }), for: graph)
    pairs = try Self.rows(folder + "/net500_od.csv").map { (Int($0[0]), Int($0[1])) }
  }

  private static func rows(_ path: String) throws -> [[Double]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
  }
}

/// Drawn numbers for each link and draw: a uniform one, below whose risk the link fails, and a factor of
/// its days. Little-endian doubles, all of the first kind before the second.
struct Draws {
  let uniform: [Double]
  let factors: [Double]

  init(file: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: file))
    let values = bytes.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
    uniform = Array(values.prefix(values.count / 2))
    factors = Array(values.suffix(values.count / 2))
  }
}
