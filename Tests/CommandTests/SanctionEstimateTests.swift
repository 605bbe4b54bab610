import Foundation
import Testing

@Suite(
  "The coefficients of sanctions", .enabled(if: Command.isThere, Command.absence),
  .enabled(if: PublishedFolder.path != nil, PublishedFolder.absence))
struct SanctionEstimateTests {
  @Test("The program's own coefficients of sanctions come out of the commands of the documentation")
  func again() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let data = try #require(PublishedFolder.path)
    let panel = try Command.run([
      "trade", "data", data + "/trade/penppml_trade_1964_2016.csv.gz", "--treaties",
      data + "/treaties/desta_list_of_treaties_02_02_dyads.csv.gz", "--withdrawals",
      data + "/treaties/desta_list_of_treaties_02_02.csv.gz", "--sanctions",
      data + "/sanctions/GSDB_V4.csv", "--panel", "--output", folder.path("panel.csv"),
    ])
    try #require(panel.status == 0, "\(panel.errors)")
    let fit = try Command.run([
      "trade", "fit", "--data", folder.path("panel.csv"), "--cluster", "exp^imp", "--format",
      "json",
      "--formula",
      "export ~ sanctions_complete + sanctions_partial + rta | exp^time + imp^time + exp^imp",
    ])
    try #require(fit.status == 0, "\(fit.errors)")
    let json = try PrintedJSON(fit.output)
    #expect(try json.number("observations") == 261_021)
    let coefficients = try #require(json["coefficients"])
    for (name, estimate, error) in [
      ("sanctions_complete", -1.0821417, 0.4139421), ("sanctions_partial", -0.1015199, 0.0286290),
      ("rta", 0.0865585, 0.0331418),
    ] {
      let found = try #require(coefficients[name])
      #expect(abs(try found.number("estimate") - estimate) < 5e-8, "\(name)")
      #expect(abs(try found.number("standardError") - error) < 5e-8, "\(name)")
    }
  }
}
