import Reporting
import Trade
import WorldModel

/// The rows that an estimate rests on, with their fitted means.
struct FittedTable {
  private let estimates: [GravityReport.Estimate]
  private let table: ColumnTable
  private let formula: String
  private let isPoisson: Bool

  init(
    _ estimates: [GravityReport.Estimate], _ table: ColumnTable, _ formula: String,
    isPoisson: Bool
  ) {
    self.isPoisson = isPoisson
    self.estimates = estimates
    self.table = table
    self.formula = formula
  }

  /// The columns that the formula names, in the order of the table, then `fitted`, or a column for each
  /// outcome; rows that an estimate leaves out have an empty field.
  var csv: String {
    let words = Set(
      formula.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map(String.init))
    let columns = table.columns.filter { words.contains($0.name) }
    let names = estimates.count == 1 ? ["fitted"] : estimates.map { "fitted_\($0.fit.outcome)" }
    var writer = CSVWriter(header: columns.map(\.name) + names)
    var fitted = estimates.map { _ in [Double?](repeating: nil, count: table.rowCount) }
    for (place, estimate) in estimates.enumerated() {
      let means = isPoisson ? estimate.fit.means : estimate.fit.linearPredictor
      for (row, mean) in zip(estimate.fit.rows, means) { fitted[place][row] = mean }
    }
    for row in 0..<table.rowCount where fitted.contains(where: { $0[row] != nil }) {
      writer.append(columns.map { Self.cell($0, row) } + fitted.map { .optional($0[row]) })
    }
    return writer.text
  }

  private static func cell(_ column: ColumnTable.Column, _ row: Int) -> CSVWriter.Cell {
    switch column.content {
    case .numbers(let values): values[row].isNaN ? .missing : .number(values[row])
    case .text(let codes, let levels):
      codes[row] < 0 ? .missing : .text(levels[Int(codes[row])])
    }
  }

  /// Effects by level.
  static func csv(of effects: RecoveredEffects) -> String {
    var writer = CSVWriter(header: ["effect", "level", "value"])
    for effect in effects.effects {
      for (level, value) in zip(effect.levels, effect.values) {
        writer.append([.text(effect.name), .text(level), .optional(value)])
      }
    }
    return writer.text
  }
}
