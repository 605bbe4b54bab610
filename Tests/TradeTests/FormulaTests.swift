import Testing
import WorldModel

@testable import Trade

@Suite("Formulas")
struct FormulaTests {
  static func table() throws -> ColumnTable {
    try ColumnTable(columns: [
      .init(name: "trade", content: .numbers([1, 2, 0, 4])),
      .init(name: "dist", content: .numbers([1, 10, 100, .nan])),
      .init(name: "id", content: .numbers([0, 3, 0, 1])),
      .init(name: "year", content: .numbers([1990, 1990, 1994, 1994])),
      .init(name: "exporter", content: .text(codes: [0, 0, 1, 1], levels: ["KAZ", "RUS"])),
      .init(name: "importer", content: .text(codes: [0, 1, 1, 0], levels: ["RUS", "KAZ"])),
    ])
  }

  @Test("regressors, comparisons, products and combined effects are computed row by row")
  func columns() throws {
    let formula = try Formula(
      "c(trade, I(trade / 2)) ~ log(dist) + I(id > 0)*year + I(exporter != importer)"
        + " | exporter^year + importer")
    let panel = try formula.panel(Self.table(), clusters: ["exporter^importer"])
    #expect(panel.outcomes.map(\.name) == ["trade", "I(trade/2)"])
    #expect(panel.outcomes[1].values == [0.5, 1, 0, 2])
    #expect(
      panel.regressors.map(\.name)
        == ["log(dist)", "I(id>0)", "year", "I(id>0):year", "I(exporter!=importer)"])
    #expect(panel.regressors[0].values[0] == 0 && panel.regressors[0].values[3].isNaN)
    #expect(panel.regressors[1].values == [0, 1, 0, 1])
    #expect(panel.regressors[3].values == [0, 1990, 0, 1994])
    #expect(panel.regressors[4].values == [1, 0, 1, 0])
    #expect(panel.effects.map(\.name) == ["exporter^year", "importer"])
    #expect(panel.effects[0].levels == ["KAZ^1990", "RUS^1994"])
    #expect(panel.clusters[0].levels.count == 4)
  }

  @Test("a constant is added without effects, left out with 0, and never beside effects")
  func constant() throws {
    let table = try Self.table()
    #expect(try Formula("trade ~ id").panel(table).regressors.map(\.name) == ["(Intercept)", "id"])
    #expect(try Formula("trade ~ 0 + id").panel(table).regressors.map(\.name) == ["id"])
    #expect(try Formula("trade ~ 1 | exporter").panel(table).regressors.isEmpty)
  }

  @Test("indicators leave out the first level or the named one")
  func indicators() throws {
    let table = try Self.table()
    let first = try Formula("trade ~ i(year)").panel(table).regressors
    #expect(first.map(\.name) == ["(Intercept)", "year::1994"])
    #expect(first[1].values == [0, 0, 1, 1])
    let named = try Formula("trade ~ i(exporter, ref = RUS) | year").panel(table).regressors
    #expect(named.map(\.name) == ["exporter::KAZ"])
    let products = try Formula("trade ~ i(year, id) | exporter").panel(table).regressors
    #expect(products.map(\.name) == ["year::1990:id", "year::1994:id"])
    #expect(products.map(\.values) == [[0, 3, 0, 0], [0, 0, 0, 1]])
  }

  @Test("rows are chosen by a condition")
  func condition() throws {
    let table = try Self.table()
    #expect(try table.rows(where: "year %in% c(1994, 1998) & exporter == 'RUS'").rowCount == 2)
    #expect(try table.rows(where: "dist < 50 | id == 1").rowCount == 3)
    let kept = try table.rows(where: "ifelse(exporter == importer, exporter, 'none') == 'RUS'")
    #expect(kept.rowCount == 1)
  }

  @Test(
    "a fault names its place and what was meant",
    arguments: [
      ("trade ~ distt | year", 9, "did you mean ‘dist’?"),
      ("trade ~ sqtr(dist)", 9, "did you mean ‘sqrt(’?"),
      ("trade ~ dist |", 15, "name a column behind |"),
      ("trade dist", 7, "write outcome ~ regressors | effects"),
      ("trade ~ dist $ year", 14, "write a name with such a character in backquotes: `a$b`"),
      (
        "trade ~ dist | year | exporter", 21,
        "write all effects behind one bar, joined with +; clusters are named apart"
      ),
      ("trade ~ I(dist", 15, "close I( with )"),
      ("trade ~ exporter", 9, "use it behind |, in i(…), or compare it: I(column == 'value')"),
      ("trade ~ I(exporter == 'KAS')", 20, "compare it with one of its values"),
      (
        "log(trade) ~ dist", 1,
        "leave out rows that are not above zero, or estimate in levels by Poisson regression"
      ),
    ])
  func faults(text: String, column: Int, fix: String) throws {
    let error = failure { _ = try Formula(text).panel(Self.table()) }
    var found = error as? FormulaError
    if case FormulaPanelError.formula(let inner)? = error { found = inner }
    #expect(found?.column == column && found?.fix == fix, "\(String(describing: error))")
  }
}
