import Desk
import Doctrines

extension Response {
  /// A row for each action of each rule, in the order of the options; actions that are ruled out stand
  /// last.
  public var csv: String {
    var writer = CSVWriter(header: [
      "event", "date", "action", "admitted", "rule", "priority", "standing", "edition", "tensions",
      "touches", "basis", "source", "locator", "says",
    ])
    for option in options {
      for applied in rules where applied.rule.actions.contains(option.action) {
        let tensions = option.tensions.map { tension in
          "\(tension.check.id) (\(tension.verdict?.rawValue ?? "no verdict")): \(tension.because)"
        }
        writer.append(
          row(option.action, "yes", applied.rule, applied.standing) { says in
            [
              option.basis == nil ? .missing : .text(tensions.joined(separator: "; ")),
              .text(option.touches.joined(separator: "; ")), .optional(option.basis?.rawValue),
            ] + says
          })
      }
    }
    for forbidden in forbidden {
      writer.append(
        row(forbidden.action, "no", forbidden.rule, forbidden.standing) { says in
          [.missing, .missing, .missing] + says
        })
    }
    return writer.text
  }

  private func row(
    _ action: String, _ admitted: String, _ rule: ConductRule, _ standing: Doctrine.Standing,
    _ rest: ([CSVWriter.Cell]) -> [CSVWriter.Cell]
  ) -> [CSVWriter.Cell] {
    let (name, label): (String, String?) =
      switch standing {
      case .inForce: ("in-force", edition?.id)
      case .later(let since): ("later", since)
      case .past(let until): ("past", until)
      }
    return [
      .text(occurrence.id), .text(occurrence.date.description), .text(action), .text(admitted),
      .text(rule.id), .integer(rule.priority), .text(name), .optional(label),
    ]
      + rest([
        .text(rule.says.source.text), .text(rule.says.locator), .text(rule.says.text),
      ])
  }
}
