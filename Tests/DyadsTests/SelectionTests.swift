import Testing

import Dyads

@Suite("Selections, status and their counts")
struct SelectionTests {
  /// 1, 2 and 3 are members from 2000 to 2002; 2 trades with 1 in 2001.
  private func table(
    _ selection: PairSelection, isDirected: Bool = true, writesStatus: Bool = true
  ) throws -> DyadYears {
    var trade = BilateralTrade(source: Small.source)
    trade.append(exporter: 2, importer: 1, year: 2001, value: 5)
    trade.append(exporter: 1, importer: 2, year: 2001, value: 0)
    var distances = Distances(source: Small.source)
    distances.append(1, 2, kilometres: 100)
    var capabilities = Capabilities(source: Small.source)
    capabilities.append(state: 1, year: 2001, value: 0.25)
    let system = try Small.system(
      [(1, "2000-01-01", nil), (2, "2000-01-01", nil), (3, "2000-01-01", nil)], 2000...2002)
    return try DyadYears(
      system: system, isDirected: isDirected, selection: selection, writesStatus: writesStatus,
      joins: [.trade(trade), .distance(distances), .capabilities(capabilities)])
  }

  private func keys(_ table: DyadYears) -> [String] {
    Small.lines(table).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3).joined(separator: ",")
    }
  }

  @Test("A state's pairs are those with it on either side; a set's own pairs have both in it")
  func states() throws {
    let one = try table(PairSelection([1: .always]), isDirected: false)
    #expect(keys(one) == ["1,2,2000", "1,2,2001", "1,2,2002", "1,3,2000", "1,3,2001", "1,3,2002"])
    #expect(one.rowCount == 6)
    let both = try table(
      PairSelection([1: .always, 3: .always], needsBoth: true), isDirected: false)
    #expect(keys(both) == ["1,3,2000", "1,3,2001", "1,3,2002"])
    #expect(try table(.all).rowCount == 18)
    #expect(try table(PairSelection([:])).rowCount == 0)
  }

  @Test("A state that counts in some years has its pairs in these years only")
  func years() throws {
    let some = try table(
      PairSelection([1: YearSet([2000, 2002]), 2: YearSet(2001...2001)]), isDirected: false)
    #expect(
      keys(some) == [
        "1,2,2000", "1,2,2001", "1,2,2002", "1,3,2000", "1,3,2002", "2,3,2001",
      ])
    let both = try table(
      PairSelection([1: YearSet([2000, 2002]), 2: YearSet(2001...2002)], needsBoth: true),
      isDirected: false)
    #expect(keys(both) == ["1,2,2002"])
  }

  @Test("A selection takes whole rows out and changes none")
  func rows() throws {
    let all = Set(Small.lines(try table(.all)))
    #expect(Set(Small.lines(try table(PairSelection([3: .always])))).isSubset(of: all))
  }

  @Test("Each figure's counts are those of its column, and add up to the rows")
  func tallies() throws {
    for writesStatus in [true, false] {
      let table = try table(.all, writesStatus: writesStatus)
      let tallies = table.forEachBlock { _ in }
      #expect(tallies.map(\.figure) == ["exports", "imports", "distance", "cinc1", "cinc2"])
      #expect(tallies.allSatisfy { $0.total == table.rowCount && table.rowCount == 18 })
      // 2001, 1 and 2: one figure and one zero each way; the other pairs have state 3, which the
      // panel does not know.
      for figure in tallies.prefix(2) {
        #expect(figure[.observed] == 1 && figure[.zero] == 1 && figure[.missing] == 0)
        #expect(figure[.outOfCoverage] == 16)
      }
      #expect(tallies[2][.observed] == 6 && tallies[2][.outOfCoverage] == 12)
      // State 1 stands first in two rows of 2001, with 2 and with 3, and second in two.
      #expect(tallies[3][.observed] == 2 && tallies[4][.observed] == 2)
    }
    let lines = Small.lines(try table(.all))
    let place = try #require(
      lines[0].split(separator: ",").firstIndex(of: "exports_status"))
    let zeros = lines.filter {
      $0.split(separator: ",", omittingEmptySubsequences: false)[place] == "zero"
    }
    #expect(zeros.count == 1)
  }

  @Test("Without columns of status the figures are the same, and the dictionary is shorter")
  func withoutStatus() throws {
    let with = try table(.all)
    let without = try table(.all, writesStatus: false)
    #expect(
      Small.lines(without)[0]
        == "ccode1,ccode2,year,exports,imports,distance,cinc1,cinc2")
    #expect(without.columns == with.columns.filter { $0.statusOf == nil })
    let kept = with.columns.indices.filter { with.columns[$0].statusOf == nil }
    let shortened = Small.lines(with).map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return kept.map { String(fields[$0]) }.joined(separator: ",")
    }
    #expect(Small.lines(without) == shortened)
  }

  @Test("Major powers: Germany counts until 1945 and from 1991, under the number of each list")
  func majors() throws {
    let cow = MajorPowers.years(in: .correlatesOfWar)
    #expect(cow.keys.sorted() == [2, 200, 220, 255, 300, 325, 365, 710, 740])
    let germany = try #require(cow[255])
    #expect([1918, 1925, 1945, 1991, 2016].allSatisfy { germany.contains($0) })
    #expect([1919, 1924, 1946, 1990].allSatisfy { !germany.contains($0) })
    let gw = MajorPowers.years(in: .gleditschWard)
    #expect(gw[255]?.contains(1991) == false && gw[260]?.contains(1991) == true)
    #expect(gw[260]?.contains(1990) == false)
  }
}
