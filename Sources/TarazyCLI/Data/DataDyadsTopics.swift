import ArgumentParser
import Datasets
import Storage
import WorldModel

/// What a user wants to have joined.
struct DataDyadsTopics {
  /// In the order in which their columns stand.
  let chosen: [DyadTopic]
  /// Not asked for by name, and not imported.
  let leftOut: [DyadTopic]

  /// Words that stand for several topics.
  static let groups: [(word: String, topics: [DyadTopic])] = [
    ("alliances", [.atop, .cowAlliances]), ("all", DyadTopic.allCases), ("none", []),
  ]

  /// - Parameters:
  ///   - words: topics with commas between them; `nil` for all that were imported.
  ///   - imported: the keys of the data sets that the workspace holds.
  init(_ words: String?, imported: [String]) throws {
    func isThere(_ topic: DyadTopic) -> Bool { imported.contains(topic.kind.key) }
    guard let words else {
      chosen = DyadTopic.allCases.filter(isThere)
      leftOut = DyadTopic.allCases.filter { !isThere($0) }
      if chosen.isEmpty {
        throw ValidationError(
          "The workspace holds no data set that can be joined:\n\(Self.fixes(leftOut))\n"
            + "--with none writes the pairs alone.")
      }
      return
    }
    var chosen: [DyadTopic] = []
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      for topic in try Self.topics(String(word).trimmed) where !chosen.contains(topic) {
        chosen.append(topic)
      }
    }
    let missing = chosen.filter { !isThere($0) }
    if !missing.isEmpty {
      throw ValidationError(
        "The workspace does not hold what is asked for:\n\(Self.fixes(missing))")
    }
    self.chosen = chosen
    leftOut = []
  }

  var datasets: [PublicDataset] { chosen.map(\.kind.dataset) }

  private static func topics(_ word: String) throws -> [DyadTopic] {
    if let topic = DyadTopic(rawValue: word) { return [topic] }
    if let group = groups.first(where: { $0.word == word }) { return group.topics }
    let known = DyadTopic.allCases.map(\.rawValue) + groups.map(\.word)
    let hint = Spelling.closest(to: word, among: known).map { "; did you mean ‘\($0)’?" } ?? "."
    throw ValidationError(
      "There is no topic ‘\(word)’\(hint) Known: \(known.joined(separator: ", ")).")
  }

  /// For each topic the import that would bring it.
  static func fixes(_ topics: [DyadTopic]) -> String {
    topics.map { topic in
      let names = topic.kind.dataset.files.map { $0.split(separator: "/").last ?? "" }
      return "\(topic.rawValue): tarazy import \(topic.kind.key) \(names.joined(separator: " "))"
    }.joined(separator: "\n")
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
