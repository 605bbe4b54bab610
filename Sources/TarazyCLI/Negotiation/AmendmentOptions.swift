import ArgumentParser
import Negotiation

/// Changes of a voting rule whose effect on power is asked for.
struct AmendmentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Effect of an accession; a weight, or ‘veto’ for one vote and a veto. Repeatable.",
      valueName: "name=weight"))
  var join: [String] = []
  @Option(help: ArgumentHelp("Effect of a withdrawal. Repeatable.", valueName: "name"))
  var leave: [String] = []
  @Option(
    help: ArgumentHelp("Effect of another weight. Repeatable.", valueName: "name=weight"))
  var newWeight: [String] = []
  @Option(help: ArgumentHelp("Effect of another quota.", valueName: "number"))
  var newQuota: Int?

  /// The amendment; `nil` where nothing is to be changed.
  func amendment() throws -> VotingAmendment? {
    let amendment = VotingAmendment(
      joins: try join.map { try Self.member($0, "--join", takesVeto: true) }, leaves: leave,
      weights: try newWeight.map { try Self.member($0, "--new-weight", takesVeto: false) },
      quota: newQuota)
    return amendment.isEmpty ? nil : amendment
  }

  private static func member(
    _ text: String, _ option: String, takesVeto: Bool
  ) throws -> VotingAmendment.Member {
    if let cut = text.lastIndex(of: "="), cut != text.startIndex {
      let name = String(text[..<cut])
      let value = text[text.index(after: cut)...]
      if takesVeto, value == "veto" { return .init(name, weight: 1, hasVeto: true) }
      if let weight = Int(value) { return .init(name, weight: weight) }
    }
    throw ValidationError(
      "‘\(option) \(text)’: write NAME=WEIGHT with a whole number"
        + (takesVeto ? ", or NAME=veto." : "."))
  }
}
