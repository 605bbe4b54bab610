import Foundation
import Testing

@testable import Trade

@Suite("The table of cost changes")
struct CostFileTests {
  private let countries = ["China", "Kazakhstan", "Russia"]

  private func faults(_ text: String) -> [String] {
    do throws(CostFileError) {
      _ = try CostFile.costs(in: text, countries: countries)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("ratios of cost terms are read, in any order of columns; pairs not listed do not change")
  func ratios() throws {
    let costs = try CostFile.costs(
      in:
        "\u{FEFF}khat,importer,exporter,note\r\n1.5,\"China\",Kazakhstan,pact\r\n\r\n0, Russia ,China,\r\n",
      countries: countries)
    #expect(abs(costs.termRatio(1, 0, elasticity: 5) - 1.5) < 1e-15)
    #expect(costs.isProhibited(0, 2) && costs.termRatio(0, 2, elasticity: 5) == 0)
    #expect(costs.termRatio(2, 0, elasticity: 5) == 1)
  }

  // Δ ln t = 0.1 and σ = 5: k̂ = exp(−0.4).
  @Test("changes of log costs are read, and σ decides what they do")
  func logCosts() throws {
    let costs = try CostFile.costs(
      in: "exporter,importer,dln_t\nRussia,China,0.1\nChina,Russia,-2e-1\n", countries: countries)
    #expect(abs(costs.termRatio(2, 0, elasticity: 5) - exp(-0.4)) < 1e-15)
    #expect(abs(costs.termRatio(0, 2, elasticity: 3) - exp(0.4)) < 1e-15)
  }

  @Test("every fault is told with line, column, value and fix")
  func allFaults() {
    let found = faults(
      """
      exporter,importer,khat
      Kazakstan,China,1.2
      China,Russia,-1
      China,Kazakhstan,1.2x
      Russia,China
      Russia,China,2
      Russia,China,3
      Mars,Russia,nan
      """)
    #expect(
      found == [
        "line 2, column exporter, ‘Kazakstan’: the baseline has no such country;"
          + " did you mean ‘Kazakhstan’?",
        "line 3, column khat, ‘-1’: a ratio of cost terms is never negative; give 0 where trade ends;"
          + " changes of log costs are a column ‘dln_t’",
        "line 4, column khat, ‘1.2x’: this is not a number; give a ratio such as 1.25, 1 for no change",
        "line 5, ‘Russia,China’: there are 2 fields where the header has 3; give one field for each"
          + " column, without commas inside",
        "line 7, ‘Russia,China,3’: the pair was given in line 6; keep one line for each pair",
        "line 8, column exporter, ‘Mars’: the baseline has no such country; it has China, Kazakhstan,"
          + " Russia",
        "line 8, column khat, ‘nan’: this is not a number; give a ratio such as 1.25, 1 for no change",
      ])
  }

  @Test("a header without a value, with two, or misspelt, is refused")
  func header() {
    #expect(faults("").first?.contains("the file has no header") == true)
    #expect(faults("exporter,importer\n").first?.contains("both columns are missing") == true)
    #expect(
      faults("exporter,importer,khat,dln_t\n").first?.contains("both columns are there") == true)
    #expect(
      faults("exporter,importr,khat\n").first
        == "line 1, column importr, ‘importr’: there is no such column; did you mean ‘importer’?")
    #expect(faults("exporter,importer,khat,khat\n").first?.contains("twice") == true)
  }

  @Test("numbers are decimal", arguments: ["inf", "0x1p3", "1,5", "", " ", "--1", "1e999"])
  func numbers(text: String) {
    #expect(CostFile.number(text) == nil)
  }
}
