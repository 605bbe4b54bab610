import ArgumentParser
import Dyads
import Storage
import WorldModel

/// Which states a user wants to have in the pairs.
struct DataDyadsSelection {
  let selection: PairSelection

  /// - Parameter words: `all`, or `major`, numbers of the system and keys of states, with commas.
  init(_ words: String, needsBoth: Bool, in list: DyadStates) throws {
    if words.trimmed == "all" {
      selection = .all
      return
    }
    var years: [Int: YearSet] = [:]
    var isEverything = false
    for part in words.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(part).trimmed
      switch word {
      case "all": isEverything = true
      case "major":
        for (code, time) in MajorPowers.years(in: list.system.scheme) where years[code] == nil {
          years[code] = time
        }
      default: for code in try Self.codes(word, list) { years[code] = .always }
      }
    }
    selection = isEverything ? .all : PairSelection(years, needsBoth: needsBoth)
  }

  private static func codes(_ word: String, _ list: DyadStates) throws -> [Int] {
    if let number = Int(word) {
      if list.system.place(of: number) != nil { return [number] }
      throw ValidationError(
        "\(list.dataset.title) has no state \(number); keys such as KAZ can be given, too.")
    }
    let codes = list.numbers(everOf: word.uppercased())
    if !codes.isEmpty { return codes }
    let keys = list.keys
    let hint =
      Spelling.closest(to: word, among: keys + ["major", "all"])
      ?? keys.first { $0.prefix(2) == word.uppercased().prefix(2) }
    throw ValidationError(
      "There is no state ‘\(word)’ in \(list.dataset.title)"
        + (hint.map { "; did you mean ‘\($0)’?" } ?? ".")
        + " Give all, major, numbers such as 705, or keys such as KAZ.")
  }
}
