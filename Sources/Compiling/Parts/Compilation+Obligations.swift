import Datasets
import WorldModel

extension Compilation {
  private static let obligationKinds: [(kind: ATOPObligations.Kind, name: String, column: String)] =
    [
      (.defence, "defence-obligation", "atop_defense"),
      (.offence, "offence-obligation", "atop_offense"),
      (.neutrality, "neutrality-obligation", "atop_neutral"),
      (.nonAggression, "non-aggression-obligation", "atop_nonagg"),
      (.consultation, "consultation-obligation", "atop_consul"),
    ]

  /// What to remark of a standing that began before the state did.
  static let succession = "goes on from a former state, which had it the year before"

  /// Spells of alliance obligations of the panel's states towards each other and towards the poles, and of
  /// the poles towards them.
  func obligationTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.obligations
    let data = try source.obligations()
    struct Pair: Hashable {
      let from: String
      let to: String
      let kind: String
      let column: String
    }
    var years: [Pair: [Int]] = [:]
    var before: [Pair: Set<Int>] = [:]
    for row in data.dyadYears {
      let first = state(cow: row.from, row.year, in: dataset)
      let second = state(cow: row.to, row.year, in: dataset)
      guard let first, let second else { continue }
      let (a, b) = (Panel.predecessors[first] ?? first, Panel.predecessors[second] ?? second)
      guard panel.reporters.contains(a), panel.reporters.contains(b),
        panel.states.contains(a) || panel.states.contains(b)
      else { continue }
      for (kind, name, column) in Self.obligationKinds where row.kinds.contains(kind) {
        let pair = Pair(from: a, to: b, kind: name, column: column)
        if a == first, b == second {
          years[pair, default: []].append(row.year)
        } else {
          before[pair, default: []].insert(row.year)
        }
      }
    }
    var table = CompiledTable(
      table: .relations, subject: "obligations", inputs: dataset.files + Self.codeInputs)
    for (pair, held) in years {
      for spell in YearSpells.runs(held) {
        table.rows.append([
          .a: pair.from, .b: pair.to, .kind: pair.kind,
          .valid: YearSpells.interval(spell, isEndKnown: spell.last < data.lastYear),
          .source: dataset.key, .locator: pair.column, .series: "alliance-obligations",
          .note: before[pair]?.contains(spell.first - 1) ?? false ? Self.succession : "",
        ])
      }
    }
    return [table]
  }
}
