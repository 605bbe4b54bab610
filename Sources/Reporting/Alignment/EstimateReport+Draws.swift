import Alignment
import Foundation

extension EstimateReport {
  /// Shape [chains × draws × state-sessions] after two lines that say so: a mark, and JSON.
  ///
  /// A draw is a whole number of 16 bits, low byte first, in units of ``PosteriorDraws/quantum``.
  public var drawsFile: Data {
    let draws = run.draws
    let matrix = run.model.votes
    let head: JSONValue = [
      "chains": .integer(draws.chainCount), "draws": .integer(draws.drawCount),
      "quantum": .number(PosteriorDraws.quantum),
      "stateSessions": .array(
        (0..<matrix.unitCount).map { unit in
          .array([
            .integer(Int(matrix.states[Int(matrix.stateOfUnit[unit])])),
            .integer(Int(matrix.sessionOfUnit[unit])),
          ])
        }),
    ]
    var bytes = [UInt8](("tarazy-draws 1\n" + head.text() + "\n").utf8)
    let start = bytes.count
    let count = draws.chainCount * draws.drawCount * matrix.unitCount
    bytes += [UInt8](repeating: 0, count: 2 * count)
    for chain in 0..<draws.chainCount {
      for unit in 0..<matrix.unitCount {
        for (draw, value) in draws.trace(of: unit, chain: chain).enumerated() {
          let place = (chain * draws.drawCount + draw) * matrix.unitCount + unit
          let code = UInt16(bitPattern: Int16((value / PosteriorDraws.quantum).rounded()))
          bytes[start + 2 * place] = UInt8(truncatingIfNeeded: code)
          bytes[start + 2 * place + 1] = UInt8(truncatingIfNeeded: code >> 8)
        }
      }
    }
    return Data(bytes)
  }

  /// A row for each kept draw of each chain, a column for each session of the states.
  public func trace(of keys: [String]) -> String {
    let matrix = run.model.votes
    var units: [(name: String, unit: Int)] = []
    for unit in 0..<matrix.unitCount {
      let session = Int(matrix.sessionOfUnit[unit])
      let number = Int(matrix.states[Int(matrix.stateOfUnit[unit])])
      guard let key = names.key(number, session: session), names.isNamed(key, in: keys)
      else { continue }
      units.append(("\(key)-\(session)", unit))
    }
    var writer = CSVWriter(header: ["chain", "draw"] + units.map(\.name))
    for chain in 0..<run.draws.chainCount {
      let traces = units.map { run.draws.trace(of: $0.unit, chain: chain) }
      for draw in 0..<run.draws.drawCount {
        writer.append(
          [.integer(chain + 1), .integer(draw + 1)] + traces.map { .number($0[draw]) })
      }
    }
    return writer.text
  }
}
