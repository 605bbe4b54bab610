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

  @Option(help: "‘latest’, a date, or years as 2000..2016.")
  var at: MeasureRequest.Period = .latest

  @Option(help: "Short for --set partner=KEY.")
  var partner: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("An argument of the measure; may be repeated.", valueName: "name=value"))
  var arguments: [String] = []

  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.")
  var asOf: EDTFDate?

  @Option(help: "One of table, json, csv.")
  var format: Format = .table

  @OptionGroup var world: WorldOptions
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
    let folder = try world.read()
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

/// The list of all measures.
struct MeasureCatalogue {
  let registry: MeasureRegistry
  let format: MeasureCommand.Format
  let width: Int

  var text: String {
    switch format {
    case .table:
      var table = TextTable([
        TextTable.Column("Measure", minimum: 20), TextTable.Column("Title"),
        TextTable.Column("Unit"), TextTable.Column("Arguments"),
      ])
      for measure in registry.measures.map(\.description) {
        let arguments = measure.parameters.map { $0.required ? $0.name : "[\($0.name)]" }
        table.append(
          [measure.name, measure.title, measure.unit.text, arguments.joined(separator: " ")]
            .map { TextTable.Cell($0) })
      }
      return table.lines(width: width).joined(separator: "\n") + "\n"
    case .csv:
      var writer = CSVWriter(header: [
        "name", "title", "unit", "formula", "citation", "arguments", "version",
      ])
      for measure in registry.measures.map(\.description) {
        writer.append([
          .text(measure.name), .text(measure.title), .text(measure.unit.text),
          .text(measure.formula), .text(measure.citation),
          .text(measure.parameters.map(\.name).joined(separator: " ")),
          .number(Double(measure.version)),
        ])
      }
      return writer.text
    case .json:
      return JSONValue.array(registry.measures.map { $0.description.json }).text(.indented) + "\n"
    }
  }
}

extension MeasureDescription {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "title": .string(title), "summary": .string(summary),
      "formula": .string(formula), "unit": .string(unit.text), "citation": .string(citation),
      "version": .integer(version), "levels": .strings(levels),
      "parameters": .array(
        parameters.map {
          [
            "name": .string($0.name), "required": .bool($0.required),
            "meaning": .string($0.meaning),
          ]
        }),
    ]
  }
}
