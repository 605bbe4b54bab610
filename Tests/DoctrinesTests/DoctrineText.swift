import Doctrines
import Formats
import Testing
import WorldModel

/// The text of a doctrine file, to be read or broken.
struct DoctrineText {
  var text: String

  /// A whole doctrine of eighteen lines without a fault; the tests of faults count on its places.
  static let sound = DoctrineText(
    text: """
      doctrine: test
      subject: SUB
      title: A policy
      editions:
        - {id: "2010", date: 2010, title: First, source: made}
        - {id: "2020", date: 2020, title: Second, source: made}
      vectors:
        - {id: east, title: East, actors: [AAA]}
        - {id: west, title: West, actors: [BBB]}
      partition: {poles: [east, west]}
      domains: [trade]
      checks:
        - id: one
          kind: target
          says: {source: made, text: words}
          measure: {name: trade-total, partner: AAA, unit: USD bn}
          expect: ">= 40"
          thresholdBasis: stated

      """)

  /// The doctrine with other checks.
  static func doctrine(_ checks: [String]) -> DoctrineText {
    let head = sound.text.split(separator: "\n").prefix(12).joined(separator: "\n")
    return DoctrineText(text: head + "\n" + checks.joined())
  }

  /// A check of kind `target` with stated threshold; further lines are its other keys.
  static func check(_ id: String, _ lines: String...) -> String {
    let own = ["id: \(id)", "kind: target", "says: {source: made, locator: p. 1, text: words}"]
    let all = own + lines + (lines.contains { $0.hasPrefix("notTestable") } ? [] : [basis(lines)])
    return "  - " + all.joined(separator: "\n    ") + "\n"
  }

  private static func basis(_ lines: [String]) -> String {
    lines.contains { $0.hasPrefix("thresholdBasis") } ? "# basis above" : "thresholdBasis: stated"
  }

  /// A check of the trade with AAA in billions of dollars.
  static func trade(_ expect: String, _ lines: String...) -> String {
    let own = ["measure: {name: trade-total, partner: AAA, unit: USD bn}", "expect: \"\(expect)\""]
    return check("trade") + (own + lines).map { "    \($0)\n" }.joined()
  }

  /// The same text with one part of it exchanged; the part must be there once.
  func replacing(
    _ old: String, _ new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> DoctrineText {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "‘\(old)’ is not there once", sourceLocation: sourceLocation)
    return DoctrineText(text: parts.joined(separator: new))
  }

  func read(in world: World) throws -> Doctrine {
    try DoctrineReader.read(text, file: "test.yaml", world: world, registry: .standard)
  }

  /// The faults of the text; none where it can be read.
  func faults(in world: World = DoctrineWorld().world) -> [FormatFault] {
    do throws(FormatError) {
      _ = try DoctrineReader.read(text, file: "test.yaml", world: world, registry: .standard)
      return []
    } catch {
      return error.faults
    }
  }
}
