import Datasets
import WorldModel

extension Compilation {
  /// Spells of membership in chosen organisations, and how many organisations states share.
  func organisationTables() throws -> [CompiledTable] {
    let data = try source.organisations()
    return [memberships(data), sharedOrganisations(data)]
  }

  private static let organisationInputs = PublicDataset.organisations.files + codeInputs

  /// The chosen organisations that the world does not name itself.
  func organisationActors() -> CompiledTable {
    var table = CompiledTable(
      table: .actors, subject: "organisations", inputs: Self.organisationInputs)
    for organisation in Organisation.chosen where !world.actors.contains(organisation.key) {
      table.rows.append([
        .id: organisation.key, .kind: Actor.Kind.organisation.rawValue,
        .name: organisation.name, .source: PublicDataset.organisations.key,
        .locator: organisation.column,
      ])
    }
    return table
  }

  /// The rows of the data that belong to the panel: state, year and place.
  ///
  /// Numbers of states that a panel state does not continue, such as Yugoslavia, are left out; so is the
  /// Soviet Union, whose rows stand under Russia's number.
  private func panelRows(
    _ data: COWIntergovernmentalOrganisations
  ) -> [String: [(year: Int, row: Int)]] {
    var rows: [String: [(year: Int, row: Int)]] = [:]
    for (row, key) in data.stateYears.enumerated() {
      guard let state = state(cow: key.cow, key.year, in: .organisations) else { continue }
      if panel.reporters.contains(state) || panel.compared.contains(state) {
        rows[state, default: []].append((key.year, row))
      }
    }
    return rows
  }

  /// Spells that ended before the first year that is wanted are left out.
  private func memberships(_ data: COWIntergovernmentalOrganisations) -> CompiledTable {
    let roles: [(COWIntergovernmentalOrganisations.Standing, Membership.Role)] = [
      (.member, .member), (.associate, .associate), (.observer, .observer),
    ]
    var table = CompiledTable(table: .memberships, subject: "igo", inputs: Self.organisationInputs)
    let places = data.rows()
    let firstYear = years.organisations?.lowerBound ?? Int.min
    for (state, rows) in panelRows(data) {
      for organisation in Organisation.chosen {
        guard let column = data.organisations.firstIndex(of: organisation.column) else {
          report(unknown: organisation.column, in: .organisations)
          continue
        }
        if world.memberships.contains("\(state) \(organisation.key)") { continue }
        let standings = Dictionary(
          rows.map { ($0.year, data.standing($0.row, column)) },
          uniquingKeysWith: { first, _ in first })
        for (standing, role) in roles {
          let years = standings.filter { $0.value == standing }.map(\.key)
          for spell in YearSpells.runs(years) where spell.last >= firstYear {
            let next = standings[spell.last + 1]
            let earlier = rows.first { $0.year == spell.first }.flatMap {
              places[.init(cow: data.stateYears[$0.row].cow, year: spell.first - 1)]
            }
            let before = earlier.map { data.standing($0, column) }
            let valid = YearSpells.interval(
              spell, isEndKnown: next != nil && next != .missing)
            table.rows.append([
              .member: state, .organisation: organisation.key, .role: role.rawValue,
              .valid: valid, .source: PublicDataset.organisations.key,
              .locator: organisation.column, .series: "igo-membership",
              .note: before == .missing
                ? "the year before is missing" : before == standing ? Self.succession : "",
            ])
          }
        }
      }
    }
    return table
  }

  private func sharedOrganisations(_ data: COWIntergovernmentalOrganisations) -> CompiledTable {
    var table = CompiledTable(
      table: .scores, subject: "shared-organisations", inputs: Self.organisationInputs)
    let known = data.stateYears.map(\.year)
    guard let first = known.min(), let last = known.max() else { return table }
    let span = years.organisations ?? first...last
    let rows = panelRows(data).mapValues { rows in
      Dictionary(rows.map { ($0.year, $0.row) }, uniquingKeysWith: { first, _ in first })
    }
    for state in panel.states {
      for pole in panel.compared
      where pole != state && pole != Panel.bloc {
        for year in span {
          guard let first = rows[state]?[year], let second = rows[pole]?[year] else { continue }
          table.rows.append([
            .series: "shared-organisations", .a: state, .b: pole,
            .value: "\(data.shared(first, second))", .unit: "organisations", .valid: "\(year)",
            .source: PublicDataset.organisations.key, .locator: "\(year)",
            .note: Panel.remark(state, year),
          ])
        }
      }
    }
    return table
  }
}
