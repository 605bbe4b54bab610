import ArgumentParser
import Compiling
import Datasets
import Foundation
import Reporting
import WorldModel

struct AlignTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Makes a table of a world from estimated ideal points.",
    discussion: """
      Writes rows of the table ‘quantities’ with the quantity ideal-point, which the measures \
      ideal-point, ideal-point-distance and midpoint-position read: posterior mean, 5 and 95 % quantile, \
      a row for each state and year. Put the file into the world's folder, name the estimate in its \
      sources.csv, and run ‘tarazy world package’.
      Figures of chains that had not converged are refused, unless --accept-unconverged is given; then \
      each row says so.

      EXAMPLES:
        tarazy align table ideal-points.csv --source tarazy-ideal-points --years 1991..2019 \
      --states KAZ,RUS,CHN,USA --output my-world/quantities-ideal-points.csv
      """)

  @Argument(help: ArgumentHelp("The table that ‘align estimate’ wrote.", valueName: "file"))
  var file: String
  @Option(help: ArgumentHelp("Key of the estimate in the world's sources.csv.", valueName: "key"))
  var source: String
  @Option(
    help: ArgumentHelp("Only these states. Default: all that the world knows.", valueName: "keys"))
  var states: String?
  @Option(help: ArgumentHelp("Only these years.", valueName: "from..to"))
  var years: AlignYears?
  @Flag(help: "Take figures of chains that have not converged; every row says so.")
  var acceptUnconverged = false

  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try OutputFile.refuse(output.output, over: file)
    let folder = try WorldFolder.read(world.path)
    let estimates = try EstimatedIdealPoints(FileContents.read(file)).estimates
    let wanted = try wantedStates(estimates, in: folder.world)
    var rows: [(state: String, estimate: EstimatedIdealPoints.Estimate)] = []
    for estimate in estimates where years?.span.contains(estimate.year) ?? true {
      let state = Panel.state(continuing: estimate.state)
      guard wanted.contains(state) else { continue }
      guard estimate.hasConverged || acceptUnconverged else {
        throw ValidationError(
          "\(file) is of chains that had not converged. Go on with ‘tarazy align estimate --resume’, "
            + "or give --accept-unconverged.")
      }
      rows.append((state, estimate))
    }
    guard !rows.isEmpty else {
      throw ValidationError("\(file) has no figure of these states and years.")
    }
    rows.sort { ($0.state, $0.estimate.year) < ($1.state, $1.estimate.year) }
    for (row, next) in zip(rows, rows.dropFirst())
    where row.state == next.state && row.estimate.year == next.estimate.year {
      throw ValidationError(
        "\(file) has two figures of \(row.state) in \(row.estimate.year): it must be one estimate.")
    }
    try output.write(text(rows))
  }

  private func wantedStates(
    _ estimates: [EstimatedIdealPoints.Estimate], in world: World
  ) throws -> Set<String> {
    let known = Set(estimates.map { Panel.state(continuing: $0.state) })
    guard let states else {
      return known.filter { world.actor(EntityID($0)) != nil }
    }
    let named = states.split(separator: ",").map { String($0).trimmed.uppercased() }
    for state in named where !known.contains(state) {
      throw ValidationError(
        "\(file) has no state ‘\(state)’. It has: \(known.sorted().joined(separator: ", ")).")
    }
    return Set(named)
  }

  private func text(
    _ rows: [(state: String, estimate: EstimatedIdealPoints.Estimate)]
  ) -> String {
    var writer = CSVWriter(
      header: [
        "subject", "quantity", "value", "low", "high", "unit", "valid", "status", "source",
        "locator", "note",
      ])
    for (state, estimate) in rows {
      var notes = [Panel.remark(state, estimate.year)].filter { !$0.isEmpty }
      if !estimate.hasConverged { notes.append("chains have not converged") }
      writer.append([
        .text(state), .text("ideal-point"), .number(Self.rounded(estimate.mean)),
        .number(Self.rounded(estimate.low)), .number(Self.rounded(estimate.high)), .text("1"),
        .text("\(estimate.year)"), .text(FactStatus.derived.rawValue), .text(source),
        .text("session \(estimate.session)"), .text(notes.joined(separator: "; ")),
      ])
    }
    return writer.text
  }

  /// Four decimals: the Monte Carlo error lies in the third.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
