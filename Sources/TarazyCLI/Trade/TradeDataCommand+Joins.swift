import ArgumentParser
import Datasets
import Foundation
import Reporting
import WorldModel

extension TradeDataCommand {
  /// The panel with the columns of treaties and sanctions, and the files that they came from.
  func joined(_ panel: TradePanel) throws -> (TradePanel, [InputDigest]) {
    guard treaties != nil || sanctions != nil else { return (panel, []) }
    let states = try TradeStates(world)
    let (spells, inputs) = try spells(states)
    var panel = panel
    for spell in spells {
      do { panel = try panel.joined(spell, states: states.codes) } catch {
        throw ValidationError("\(error)")
      }
    }
    return (panel, inputs)
  }

  /// What the command prints without a panel: the dated dyads, or the known forms.
  func withoutPanel() throws -> String {
    if treaties != nil || sanctions != nil {
      guard panel else {
        throw ValidationError("Give a panel to join to, or --panel for the dated dyads themselves.")
      }
      return Self.csv(of: try spells(TradeStates(world)).spells)
    }
    switch format {
    case .table: return Self.forms(width: output.width, colour: output.usesColour)
    case .json: return Self.formsJSON.text(.indented) + "\n"
    }
  }

  private func spells(_ states: TradeStates) throws -> (spells: [DyadSpells], [InputDigest]) {
    var spells: [DyadSpells] = []
    var inputs: [InputDigest] = []
    func file(_ path: String) throws -> FileSurvey {
      guard FileManager.default.fileExists(atPath: path) else {
        throw ValidationError("There is no file ‘\(path)’.")
      }
      let survey = try FileSurvey(path)
      inputs.append(InputDigest(path: path, sha256: survey.sha256))
      return survey
    }
    do {
      if let treaties {
        var agreements = try TradeAgreements(file(treaties))
        if let withdrawals { try agreements.apply(withdrawals: file(withdrawals)) }
        spells.append(
          agreements.spells(unknownEntry: .init(rawValue: unknownEntry) ?? .unknown) {
            states.alpha3(number: $0)
          })
      }
      if let sanctions {
        spells += try TradeSanctions(file(sanctions)).spells(
          state: { states.alpha3(named: $0) }, members: { states.members(of: $0, in: $1) })
      }
    } catch let error as DatasetError { throw ValidationError("\(error)") }
    return (spells, inputs)
  }

  private static func csv(of spells: [DyadSpells]) -> String {
    var writer = CSVWriter(
      header: ["column", "exporter", "importer", "from", "to", "known", "name", "line"])
    for kind in spells {
      for spell in kind.spells {
        writer.append([
          .text(kind.name), .text(spell.exporter ?? "any"), .text(spell.importer ?? "any"),
          .integer(spell.years.lowerBound), .integer(spell.years.upperBound),
          .integer(spell.isKnown ? 1 : 0), .text(spell.name), .integer(spell.line),
        ])
      }
    }
    return writer.text
  }

  /// Every column of a table; what is not known is empty.
  static func csv(of table: ColumnTable) -> String {
    var writer = CSVWriter(header: table.names, formulas: .none)
    for row in 0..<table.rowCount {
      writer.append(
        table.columns.map { column in
          switch column.content {
          case .numbers(let values):
            Int(exactly: values[row]).map { .integer($0) }
              ?? (values[row].isNaN ? .missing : .number(values[row]))
          case .text(let codes, let levels):
            codes[row] < 0 ? .missing : .text(levels[Int(codes[row])])
          }
        })
    }
    return writer.text
  }

  private static func forms(width: Int, colour: Bool) -> String {
    var table = TextTable([.init("Form"), .init("Title"), .init("Columns"), .init("At home")])
    for form in TradePanelForm.all + [.baci] {
      table.append([
        .init(form.key), .init(form.title), .init(form.markers.joined(separator: ", ")),
        .init(form.hasDomesticTrade ? "yes" : "no"),
      ])
    }
    return table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
  }

  private static var formsJSON: JSONValue {
    [
      "forms": .array(
        (TradePanelForm.all + [.baci]).map { form in
          [
            "key": .string(form.key), "title": .string(form.title),
            "exporter": .string(form.exporter), "importer": .string(form.importer),
            "year": .optional(form.year),
            "flows": .strings(form.flows.isEmpty ? [form.flow].compactMap(\.self) : form.flows),
            "tradeAtHome": .bool(form.hasDomesticTrade),
            "codes": .object(
              form.codes.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
          ]
        })
    ]
  }
}
