import Datasets
import Foundation

/// A generated world folder: states that trade with each other, year after year.
struct FlowWorld {
  let folder: URL
  let factCount: Int
  /// Size of the table of flows in bytes.
  let textBytes: Int

  /// The file of the facts.
  var flows: URL { folder.appending(path: "flows.csv") }

  /// Writes a world with `count` flows. The same seed gives the same bytes.
  init(count: Int, seed: UInt64, at folder: URL) throws {
    self.folder = folder
    factCount = count
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let states = Self.states
    let header = "series,reporter,partner,direction,value,unit,valid,source,locator\n"
    try Self.write(
      "id,title,producer,licence,independence,published\ns,Generated,WorldLoad,CC0-1.0,academic,2020\n",
      to: folder, as: "sources.csv")
    try Self.write(
      "id,title,counts,unit,lag_months,lag_basis\ngoods-trade,Goods,Generated amounts,USD,24,assumed\n",
      to: folder, as: "series.csv")
    try Self.write(
      "id,kind,name,source,locator\n"
        + states.map { "\($0),state,State \($0),s,1\n" }.joined(), to: folder, as: "actors.csv")

    var random = SplitMix64(state: seed)
    let writer = try LineWriter(folder.appending(path: "flows.csv"))
    try writer.append(header)
    var written = 0
    var year = 1990
    years: while true {
      for reporter in states {
        for partner in states where partner != reporter {
          if written == count { break years }
          let cents = random.next() % 10_000_000_000
          try writer.append(
            "goods-trade,\(reporter),\(partner),export,\(cents / 10).\(cents % 10),USD,\(year),s,"
              + "exp=\(reporter) imp=\(partner) time=\(year)\n")
          written += 1
        }
      }
      year += 1
    }
    try writer.finish()
    textBytes = writer.bytes
    try DataPackage.write(to: folder.path)
  }

  /// 200 codes of three letters.
  private static let states: [String] = (0..<200).map { number in
    let letters = [number / 26 / 26, number / 26 % 26, number % 26]
    return String(
      decoding: letters.map { UInt8(ascii: "A") + UInt8($0) }, as: UTF8.self)
  }

  /// The code of the first state, which has flows with every other one.
  static let firstState = "AAA"

  private static func write(_ text: String, to folder: URL, as name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
}

/// Writes a file through a buffer, so that the memory of the program stays small before the load.
private final class LineWriter {
  private let file: FileHandle
  private var buffer = Data()
  private(set) var bytes = 0

  init(_ url: URL) throws {
    try Data().write(to: url)
    file = try FileHandle(forWritingTo: url)
  }

  func append(_ line: String) throws {
    buffer.append(contentsOf: line.utf8)
    if buffer.count > 1 << 16 { try flush() }
  }

  func finish() throws {
    try flush()
    try file.close()
  }

  private func flush() throws {
    bytes += buffer.count
    try file.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// A generator of random numbers with a stated seed.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA
/// 2014, doi:10.1145/2660193.2660195.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
