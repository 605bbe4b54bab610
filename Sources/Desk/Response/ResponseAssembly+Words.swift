import Doctrines
import WorldModel

extension ResponseAssembly {
  /// The row as a sentence part, without its receipt.
  func text(_ record: FactRecord) -> String {
    let statement = record.statement
    let other = statement.object.map { world.title(of: $0) } ?? ""
    let value = record.shownValue
    switch record.table {
    case .mediations: return "mediation: \(other)" + (value.isEmpty ? "" : "; \(value)")
    case .positions: return "position on \(other): \(value)"
    case .statements: return "\(record.kind): \(statement.attribute)"
    case .outcomes:
      return "outcome of ‘\(world.title(of: statement.subject))’: \(statement.attribute)"
        + (value.isEmpty ? "" : "; \(value)")
    case .roles: return "\(statement.attribute), \(other)" + (value.isEmpty ? "" : ": \(value)")
    case .memberships: return "membership: \(other), \(statement.attribute)"
    case .stages:
      return "\(world.title(of: statement.subject)): \(value)"
    case .programmes: return "programme: \(statement.attribute)" + figures(record.id)
    case .flows: return "assistance to \(other)" + amount(record)
    case .initiatives, .events, .agreements:
      return "\(record.kind): \(world.title(of: statement.subject))"
    default:
      return "\(statement.attribute): \(other)" + (value.isEmpty ? "" : "; \(value)")
    }
  }

  private func figures(_ id: FactID) -> String {
    guard let programme = world.facts.programmes.first(where: { $0.id == id })?.content else {
      return ""
    }
    let parts = [
      programme.budget.map { "budget \(words($0))" },
      programme.output.map { "\(words($0)) planned" },
      programme.delivered.map { "\(Rounded($0)) delivered" },
    ].compactMap { $0 }
    return (parts.isEmpty ? "" : "; ") + parts.joined(separator: ", ")
  }

  private func words(_ amount: Amount) -> String {
    let sign = amount.comparator == .equal ? "" : "\(amount.comparator.rawValue) "
    return "\(sign)\(Rounded(amount.value)) \(amount.unit)"
  }

  private func amount(_ record: FactRecord) -> String {
    if case .number(let number) = record.statement.value {
      return ": \(Rounded(number)) \(record.statement.unit?.text ?? "")"
    }
    let text = record.shownValue
    return text.isEmpty ? "; amount not stated" : ": \(text)"
  }
}
