import ArgumentParser
import Foundation
import Negotiation
import Numerics
import Reporting
import Solvers

struct MediateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "mediate",
    abstract: "Searches packages that a mediator could table, and tells who blocks what.",
    discussion: """
      Issues of one package are searched together. Told are: the packages that nobody can improve on for \
      all, the largest least gain, the largest Nash product, the mediator's own aim among packages that \
      leave each party a share of the best least gain, which concession opens an agreement, and which \
      coalition could block. Large spaces go to HiGHS or GLPK where one is installed, else to a seeded \
      search with a bound.

      EXAMPLES:
        tarazy mediate talks.yaml
        tarazy mediate talks.yaml --aim 'Inspections=80' --aim 'Relief=50' --neutrality 0.95
        tarazy mediate decide_copenhagen.csv --format json
        tarazy mediate talks.yaml --html packages.html
      """)

  @Argument(
    help: ArgumentHelp(
      "CSV, XML or YAML of the negotiation, or YAML of its outline.", valueName: "file"))
  var file: String
  @OptionGroup var world: WorldInput
  @Option(
    help: ArgumentHelp("What the mediator wants of an issue, as ISSUE=POINT.", valueName: "aim"))
  var aim: [String] = []
  @Option(
    help: ArgumentHelp(
      "Share of the best least gain that every party keeps under the mediator's aim.",
      valueName: "share"))
  var neutrality: Double = 0.9
  @Option(help: "Seed of the search without a solver.")
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Write a page with a plot of the gains.", valueName: "file"))
  var html: String?
  @Option(help: "One of table, json.")
  var format: Format = .table
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if !(0...1).contains(neutrality) {
      throw ValidationError("‘--neutrality \(neutrality)’: a share from 0 to 1.")
    }
  }

  func run() throws {
    for path in [output.output, html] { try OutputFile.refuse(path, over: file) }
    if let html { try OutputFile.check(html) }
    let input = try NegotiationInput.read(file, world)
    let aims = try aims(input.negotiation)
    var parts: [MediationReport.Part] = []
    for issues in input.negotiation.linkedIssues {
      let space = PackageSpace(input.negotiation, issues: issues)
      guard !space.parties.isEmpty else {
        throw ValidationError(
          "No actor has salience on "
            + issues.map { input.negotiation.issues[$0].name }.joined(separator: ", ") + ".")
      }
      let points = issues.map { aims[$0] }
      let aim =
        points.contains { $0 != nil }
        ? MediatorAim(
          points: points, weights: points.map { $0 == nil ? 0 : 1 }, neutrality: neutrality) : nil
      let solver = space.count > PackageSpace.enumerationLimit ? Self.solver : nil
      do {
        parts.append(.init(try space.search(aim: aim, solver: solver, seed: seed)))
      } catch {
        throw ValidationError("The packages can't be searched: \(error)")
      }
    }
    let report = MediationReport(
      parts, receipts: input.receipts, inputs: [input.input])
    if let html {
      try OutputFile.write(MediationPage(report, assets: PageAssets.found).html, to: html)
    }
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }

  /// The mediator's point of each issue, where it has one.
  private func aims(_ negotiation: NegotiationCase) throws -> [Double?] {
    var result = [Double?](repeating: nil, count: negotiation.issues.count)
    for text in aim {
      guard let cut = text.lastIndex(of: "="),
        let point = Double(text[text.index(after: cut)...].trimmingCharacters(in: .whitespaces))
      else { throw ValidationError("‘--aim \(text)’: write ISSUE=POINT.") }
      let name = String(text[..<cut])
      guard let issue = negotiation.issues.firstIndex(where: { $0.name == name }) else {
        let known = negotiation.issues.map(\.name).joined(separator: ", ")
        throw ValidationError("There is no issue ‘\(name)’. The file has: \(known).")
      }
      let scale = negotiation.issues[issue].lower...negotiation.issues[issue].upper
      guard scale.contains(point) else {
        throw ValidationError(
          "‘--aim \(text)’: the scale of the issue runs from \(scale.lowerBound) to \(scale.upperBound)."
        )
      }
      result[issue] = point
    }
    return result
  }

  /// `nil` where no solver is installed; the search then climbs, and says so.
  private static var solver: (any LinearProgramSolver)? {
    try? InstalledSolver.find(
      highs: ProcessInfo.processInfo.environment["TARAZY_HIGHS"],
      toolsFolder: Installation.root + "/.tools"
    ).solver
  }
}
