import Dyads
import TestSupport
import Testing

@Suite("What must not change the table")
struct InvarianceTests {
  /// A table of random figures for twelve states, whose numbers `label` gives.
  private func table(
    seed: UInt64, label: (Int) -> Int = { $0 }, isShuffled: Bool = false
  ) throws -> DyadYears {
    var random = SplitMix64(seed: seed)
    var spells: [(Int, String, String?)] = []
    for state in 1...12 {
      let start = 1990 + Int.random(in: 0...5, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let end = Bool.random(using: &random) ? "\(start + 4)-\(month)-28" : nil
      spells.append((label(state), "\(start)-\(month)-15", end))
    }
    var pairs: [(Int, Int, Int, UInt64)] = []
    for first in 1...12 {
      for second in 1...12 where first != second {
        for year in 1990...2000 where Int.random(in: 0...2, using: &random) > 0 {
          pairs.append((first, second, year, random.next() >> 8))
        }
      }
    }
    var organisations = SharedOrganisations(organisations: 100, source: Small.source)
    var capabilities = Capabilities(source: Small.source)
    for state in 1...12 {
      for year in 1990...1999 {
        let standings = (0..<100).map { _ in
          Int8([-9, -1, 0, 1, 1, 2, 3].randomElement(using: &random) ?? 0)
        }
        try organisations.append(state: label(state), year: year, standings: standings[...])
        capabilities.append(
          state: label(state), year: year, value: Double.random(in: 0...1, using: &random))
      }
    }
    if isShuffled { pairs.shuffle(using: &random) }
    var atop = AllianceObligations.atop(Small.source)
    var trade = BilateralTrade(source: Small.source)
    var agreement = VoteAgreements(source: Small.source)
    var distances = Distances(source: Small.source)
    var contiguity = Contiguity(source: Small.source)
    for (first, second, year, value) in pairs {
      let (one, other) = (label(first), label(second))
      atop.append(from: one, to: other, year: year, obligations: UInt8(value % 32))
      trade.append(
        exporter: one, importer: other, year: year,
        value: value % 5 == 0 ? nil : Double(value) / 7)
      guard first < second else { continue }
      try agreement.append(
        one, other, year: year, identical: Int(value % 50), joint: 50 + Int(value % 9))
      if year == 1995 { distances.append(one, other, kilometres: Double(value % 20_000)) }
      if year % 3 == 0 {
        try contiguity.append(one, other, type: 1 + Int(value % 5), from: year, to: year + 1)
      }
    }
    return try DyadYears(
      system: try Small.system(spells, 1990...2000),
      joins: [
        .organisations(organisations), .obligations(atop), .trade(trade), .agreement(agreement),
        .distance(distances), .contiguity(contiguity), .capabilities(capabilities),
      ])
  }

  @Test("Every run and every size of block gives the same bytes")
  func bytes() throws {
    let seed: UInt64 = 20_140_529
    print("seed \(seed)")
    let expected = Small.bytes(try table(seed: seed))
    #expect(expected.count > 50_000)
    for size in [Int.min, 1, 7, 100, 4096, 65_536, 1 << 24] {
      #expect(Small.bytes(try table(seed: seed), size: size) == expected, "\(size)")
    }
  }

  @Test("Blocks end with a row, and are at least as long as asked but for the last")
  func blocks() throws {
    var sizes: [Int] = []
    var ends: [UInt8] = []
    try table(seed: 3).forEachBlock(size: 1000) {
      sizes.append($0.count)
      ends.append($0.last ?? 0)
    }
    #expect(sizes.dropLast().allSatisfy { (1000..<1400).contains($0) })
    #expect(ends.allSatisfy { $0 == UInt8(ascii: "\n") })
  }

  @Test("The order in which figures come in changes nothing")
  func order() throws {
    for seed in UInt64(1)...5 {
      print("seed \(seed)")
      #expect(
        Small.bytes(try table(seed: seed)) == Small.bytes(try table(seed: seed, isShuffled: true)))
    }
  }

  @Test("New numbers for the states change the order of rows and their numbers, and no figure")
  func relabelling() throws {
    for seed in UInt64(1)...5 {
      print("seed \(seed)")
      // 7 and 13 have no common factor, so the numbers differ; 500 keeps old and new apart.
      let label = { (state: Int) in 500 + state * 7 % 13 }
      var back: [String: String] = [:]
      for state in 1...12 { back["\(label(state))"] = "\(state)" }
      let original = Small.lines(try table(seed: seed))
      let renamed = Small.lines(try table(seed: seed, label: label))
      let restored = try renamed.dropFirst().map { line in
        var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[0] = try #require(back[fields[0]])
        fields[1] = try #require(back[fields[1]])
        return fields.joined(separator: ",")
      }
      #expect(renamed[0] == original[0])
      #expect(restored.sorted() == original.dropFirst().sorted())
      #expect(restored != Array(original.dropFirst()))
    }
  }

  @Test(
    "Every row has a field for each column of the dictionary, and its states are the four words")
  func shape() throws {
    let table = try table(seed: 11)
    let lines = Small.lines(table)
    #expect(lines[0] == table.columns.map(\.name).joined(separator: ","))
    #expect(lines.count == table.rowCount + 1)
    let words = Set(FigureStatus.allCases.map(\.rawValue))
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == table.columns.count)
      for (column, field) in zip(table.columns, fields) where column.name.hasSuffix("_status") {
        #expect(words.contains(field))
      }
    }
  }

  @Test("The dictionary names unit, source, citation and years of every column")
  func dictionary() throws {
    let table = try table(seed: 1)
    #expect(table.columns.allSatisfy { !$0.meaning.isEmpty && !$0.unit.isEmpty })
    #expect(table.columns.allSatisfy { !$0.source.isEmpty && !$0.citation.isEmpty })
    let coverage = Dictionary(
      uniqueKeysWithValues: table.columns.map { ($0.name, $0.coverage) })
    #expect(coverage["year"] == "1990–2000")
    #expect(coverage["igo_shared"] == "1990–1999")
    #expect(coverage["distance"] == "")
    #expect(YearSet([1968, 1964, 1970, 1969]).description == "1964, 1968–1970")
  }
}
