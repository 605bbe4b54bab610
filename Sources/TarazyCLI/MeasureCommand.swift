import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

struct MeasureCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Computes a named measure for a state, with its coverage and sources.",
    discussion: """
      EXAMPLES:
        tarazy measure list
        tarazy measure trade-concentration KAZ --at 2000..2016 --format csv
        tarazy measure trade-share KAZ --partner RUS --at 2016
        tarazy measure flow-total KAZ --set series=fdi-stock --set direction=inward --partner NLD
      """)

  @Argument(help: "Name of a measure, or ‘list’ for all of them.")
  var name: String

  @Argument(help: "Key, name or alias of the state, such as KAZ.")
  var subject: String?

  @Option(
    help: "‘latest’, a date, or years as 2000..2016.", transform: MeasureRequest.Period.argument)
  var at: MeasureRequest.Period = .latest

  @Option(help: "Short for --set partner=KEY.")
  var partner: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("An argument of the measure; may be repeated.", valueName: "name=value"))
  var arguments: [String] = []

  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(help: "One of table, json, csv.")
  var format: Format = .table

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    if name == "list" {
      try output.write(
        MeasureCatalogue(registry: .standard, format: format, width: output.width).text)
      return
    }
    guard let subject else {
      throw ValidationError("Name a state: tarazy measure \(name) KAZ")
    }
    let folder = try world.read(for: subject, with: named)
    let known = folder.world.asOf(asOf ?? folder.defaultDate)
    let registry = MeasureRegistry.standard
    let request = MeasureRequest(
      subject: known.entity(named: subject) ?? EntityID(subject),
      arguments: try stated(in: known), period: at)
    do throws(MeasureError) {
      let values = try registry.values(of: name, for: request, in: known, knowing: folder.world)
      let measure = try registry.measure(named: name).description
      let table = MeasureTable(
        measure: measure, subject: request.subject, values: values, world: known)
      try print(table)
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// The others that the arguments name, as the user wrote them; what is wrong with them is told later.
  private var named: [String] {
    var names = partner.map { [$0] } ?? []
    let measure = try? MeasureRegistry.standard.measure(named: name)
    for pair in arguments {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let parameter = measure?.description.parameters.first { $0.name == parts.first }
      guard parts.count == 2, let parameter else { continue }
      switch parameter.kind {
      case .entity, .entities: names += parts[1].split(separator: ",").map(String.init)
      default: break
      }
    }
    return names
  }

  private func print(_ table: MeasureTable) throws(MeasureError) {
    let text =
      switch format {
      case .table: table.terminal(width: output.width, colour: output.usesColour)
      case .json: table.json.text(.indented) + "\n"
      case .csv: table.csv
      }
    do {
      try output.write(text)
    } catch {
      throw .notApplicable("\(error)")
    }
  }

  private func stated(in world: World) throws -> [String: MeasureArgument] {
    var found: [String: MeasureArgument] = [:]
    if let partner {
      found["partner"] = .text((world.entity(named: partner) ?? EntityID(partner)).text)
    }
    for pair in arguments {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("‘\(pair)’ must be name=value, such as --set series=goods-trade")
      }
      if let number = Double(parts[1]) {
        found[parts[0]] = .number(number)
      } else if parts[1].contains(",") {
        found[parts[0]] = .list(parts[1].split(separator: ",").map(String.init))
      } else {
        found[parts[0]] = .text(parts[1])
      }
    }
    return found
  }
}
