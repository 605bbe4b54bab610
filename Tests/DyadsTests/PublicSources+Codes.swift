import Datasets
import Dyads

extension PublicSources {
  /// Which numbers of the Correlates of War stand for a code of ISO 3166 in a year.
  struct Numbers {
    private var numbers: [String: [Int: Int]] = [:]
    let codes: CountryCodes

    init(_ system: StateSystem) throws {
      let codes = try CountryCodes(
        geonames: file("codes/geonames_countryInfo.txt"),
        names: file("codes/iso3_names_regions.csv"),
        correlatesOfWar: SystemMembership.correlatesOfWar(file("codes/cow_system_membership.csv")),
        gleditschWard: SystemMembership.gleditschWard(file("codes/gw_system_membership.csv")),
        idealPoints: IdealPoints(file("un/IdealpointsJuly2025.csv.gz")))
      // Of two numbers in one year the smaller: 255, Germany, before 260, West Germany, in 1990.
      for code in system.codes.reversed() {
        for year in 1946...2019 {
          if let state = codes.state(cow: code, year: year) {
            numbers[state, default: [:]][year] = code
          }
        }
      }
      self.codes = codes
    }

    func number(_ iso: String, _ year: Int) -> Int? { numbers[iso]?[year] }

    /// Every number that the code has had.
    func numbers(_ iso: String) -> Set<Int> { Set((numbers[iso] ?? [:]).values) }
  }

  static func trade(_ numbers: Numbers) throws -> BilateralTrade {
    var join = BilateralTrade(source: source("World Bank goods trade panel"))
    for row in try GoodsTrade(file("trade/penppml_trade_1964_2016.csv.gz")).exports {
      guard let exporter = numbers.number(GoodsTrade.iso3(row.exporter), row.year),
        let importer = numbers.number(GoodsTrade.iso3(row.importer), row.year)
      else { continue }
      join.append(exporter: exporter, importer: importer, year: row.year, value: row.value)
    }
    return join
  }

  static func distances(_ numbers: Numbers) throws -> Distances {
    var join = Distances(source: source("CEPII GeoDist"))
    let table = CSVTable(bytes: try file("trade/cepii_dist.csv.gz").expanded().bytes)
    let kilometres = table.index(of: "dist") ?? 0
    var known: [String: Set<Int>] = [:]
    func states(_ code: String) -> Set<Int> {
      if let states = known[code] { return states }
      let states = numbers.numbers(GoodsTrade.iso3(code))
      known[code] = states
      return states
    }
    table.forEachRecord { record in
      let (from, to) = (states(record.text(0)), states(record.text(1)))
      let value = record.number(kilometres)
      for first in from {
        for second in to where first != second { join.append(first, second, kilometres: value) }
      }
    }
    return join
  }

  /// Counts answers by session, which is named by its year, without votes on paragraphs and
  /// amendments; abstention is an answer of its own.
  static func agreement(
    _ numbers: Numbers, years: ClosedRange<Int> = 1946...2019
  ) throws -> VoteAgreements {
    let votes = try UNVotes(
      votes: file("un/un_votes.csv.gz"), rollCalls: file("un/un_roll_calls.csv.gz"))
    var join = VoteAgreements(source: source("UN General Assembly votes"))
    let calls = Dictionary(
      grouping: votes.rollCalls.indices.filter {
        !votes.rollCalls[$0].isAmendment && !votes.rollCalls[$0].isParagraph
      }, by: { votes.rollCalls[$0].sessionYear })
    for year in years {
      let chosen = calls[year] ?? []
      let words = (chosen.count + 63) / 64
      var answers: [Int: [UInt64]] = [:]
      for (voter, entry) in votes.voters.enumerated() {
        guard
          let number = numbers.codes.state(of: entry, year: year).flatMap({
            numbers.number($0, year)
          })
        else { continue }
        let given = votes.answers(of: voter)
        // Shape [answers × words]: yes, abstain, no.
        var bits = answers[number] ?? [UInt64](repeating: 0, count: 3 * words)
        for (place, call) in chosen.enumerated() {
          let answer = Int(given[given.startIndex + call])
          if answer > 0 { bits[(answer - 1) * words + place / 64] |= 1 << UInt64(place % 64) }
        }
        if bits.contains(where: { $0 != 0 }) { answers[number] = bits }
      }
      let present = answers.sorted { $0.key < $1.key }
      for (place, one) in present.enumerated() {
        for other in present[(place + 1)...] {
          var (identical, joint) = (0, 0)
          for word in 0..<words {
            var (mine, theirs) = (UInt64(0), UInt64(0))
            for answer in 0..<3 {
              let (left, right) = (
                one.value[answer * words + word], other.value[answer * words + word]
              )
              identical += (left & right).nonzeroBitCount
              mine |= left
              theirs |= right
            }
            joint += (mine & theirs).nonzeroBitCount
          }
          try join.append(one.key, other.key, year: year, identical: identical, joint: joint)
        }
      }
    }
    return join
  }
}
