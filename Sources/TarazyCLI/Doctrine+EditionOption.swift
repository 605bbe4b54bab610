import ArgumentParser
import Datasets
import Doctrines
import WorldModel

extension Doctrine {
  /// The edition that ‘--edition’ names; `nil` where it names none.
  func edition(asked name: String?) throws -> Edition? {
    guard let name else { return nil }
    if let found = editions.first(where: { $0.id == name }) { return found }
    let known = editions.map(\.id)
    let hint = Spelling.closest(to: name, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    throw ValidationError(
      "The doctrine has no edition ‘\(name)’; \(hint)known: \(known.joined(separator: ", ")).")
  }
}
