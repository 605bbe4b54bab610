import TestSupport
import Testing
import WorldModel

@Suite("EDTF dates")
struct EDTFDateTests {
  @Test(
    "A date of level 1 comes back as the text that it was read from",
    arguments: [
      "2018", "2018-10", "2015-05-21", "2016-02-29", "2014~", "2013-09?", "2014%", "2015-05-21~",
      "201X", "20XX", "201X~", "2004-XX", "2004-06-XX", "2004-XX-XX", "2001-21", "2001-24?",
      "Y170000", "Y-170000", "Y12345~", "-0044", "-0044-03-15", "0000", "0001",
    ])
  func roundTrip(text: String) throws {
    #expect(try date(text).description == text)
    #expect(EDTFDate(try date(text).description) == (try date(text)))
  }

  @Test(
    "What is no date of level 1, or no date at all, is refused",
    arguments: [
      "", " ", "2015-02-29", "1900-02-29", "2015-13", "2015-00", "2015-04-31", "2015-01-00",
      "20150101", "15", "2015-1", "2015-1-1", "2015-01-1", "2015~~", "2015?~", "~2014", "…",
      "2015-", "2015-05-", "2015-05-21T10:00", "2015 ", " 2015", "2015-25", "2001-21-05",
      "2X15", "XXXX", "201x", "20X5", "2015-X5", "2015-1X", "2004-XX-05", "201X-05", "-201X",
      "Y2015", "Y02015", "Y00012", "Y99999999", "Y5000001", "Y", "-0000", "--2015", "+2015",
      "2015/2016", "..", "２０１５", "2015–05", "2015\0", "2015-05-21\n",
    ])
  func refused(text: String) {
    #expect(EDTFDate(text) == nil)
  }

  @Test(
    "The first and the last day of a date are those that it may mean",
    arguments: [
      ("2015", "2015-01-01", "2015-12-31"), ("2014~", "2014-01-01", "2014-12-31"),
      ("2015-05-21", "2015-05-21", "2015-05-21"), ("2018-10", "2018-10-01", "2018-10-31"),
      ("2015-02", "2015-02-01", "2015-02-28"), ("2016-02", "2016-02-01", "2016-02-29"),
      ("1900-02", "1900-02-01", "1900-02-28"), ("2000-02", "2000-02-01", "2000-02-29"),
      ("201X", "2010-01-01", "2019-12-31"), ("20XX", "2000-01-01", "2099-12-31"),
      ("2004-XX", "2004-01-01", "2004-12-31"), ("2004-XX-XX", "2004-01-01", "2004-12-31"),
      ("2004-06-XX", "2004-06-01", "2004-06-30"), ("2001-21", "2001-03-01", "2001-05-31"),
      ("2001-22", "2001-06-01", "2001-08-31"), ("2001-23", "2001-09-01", "2001-11-30"),
      ("2003-24", "2003-12-01", "2004-02-29"), ("2001-24", "2001-12-01", "2002-02-28"),
      ("-0044-03-15", "-0044-03-15", "-0044-03-15"), ("-0004-02", "-0004-02-01", "-0004-02-29"),
    ])
  func bounds(text: String, first: String, last: String) throws {
    #expect(try date(text).earliest.description == first)
    #expect(try date(text).latest.description == last)
  }

  @Test(
    "A date knows how finely it is stated",
    arguments: [
      ("20XX", EDTFDate.Precision.century), ("201X", .decade), ("2015", .year), ("2004-XX", .year),
      ("2001-21", .season), ("2015-05", .month), ("2004-06-XX", .month), ("2015-05-21", .day),
    ])
  func precision(text: String, precision: EDTFDate.Precision) throws {
    #expect(try date(text).precision == precision)
  }

  @Test("A qualifier is kept, moves no bound, and can be taken off")
  func qualifiers() throws {
    let texts: [(String, EDTFDate.Qualifier)] = [
      ("2014", .exact), ("2014?", .uncertain), ("2014~", .approximate),
      ("2014%", .uncertainAndApproximate),
    ]
    for (text, qualifier) in texts {
      let found = try date(text)
      #expect(found.qualifier == qualifier)
      #expect(try found.unqualified == date("2014"))
      #expect(try found.latest == date("2014").latest)
      #expect(try (found == date("2014")) == (qualifier == .exact))
    }
  }

  @Test("A date is made of its parts only where it exists")
  func parts() throws {
    #expect(EDTFDate(year: 2015, month: 2, day: 29) == nil)
    #expect(EDTFDate(year: 2015, month: 0, day: 5) == nil)
    #expect(EDTFDate(year: 2015, month: 21, day: 1) == nil)
    #expect(EDTFDate(year: 2015, month: 13) == nil)
    #expect(EDTFDate(year: 6_000_000) == nil)
    #expect(EDTFDate(year: 2015, month: 5, qualifier: .approximate)?.description == "2015-05~")
  }

  @Test("Dates stand in order of first day, then of last day, then of qualifier")
  func order() throws {
    let sorted = [
      "-0044", "0000", "201X", "2014", "2015-01-01", "2015-01", "2015", "2015-XX", "2015-XX-XX",
      "2015?", "2015~", "2015%", "2015-02", "2015-21", "2016", "Y170000",
    ]
    let dates = try sorted.map { try date($0) }
    for position in dates.indices.dropLast() {
      #expect(
        dates[position] < dates[position + 1], "\(sorted[position]) and \(sorted[position + 1])")
    }
  }

  @Test("Of two different dates exactly one comes first")
  func totalOrder() throws {
    let texts = [
      "2004", "2004?", "2004~", "2004%", "2004-XX", "2004-XX-XX", "2004-XX~", "2004-06",
      "2004-06-XX", "2004-06~", "2004-22", "2004-06-01", "200X", "20XX", "2000", "-0044", "Y20000",
    ]
    let dates = try texts.map { try date($0) }
    for left in dates {
      for right in dates {
        let ways = [left < right, right < left, left == right].count { $0 }
        #expect(ways == 1, "\(left) and \(right)")
      }
    }
    #expect(dates.sorted() == dates.reversed().sorted())
  }

  @Test("Any day comes back from its text", arguments: [20_261_121 as UInt64, 7, 513])
  func anyDay(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let day = CalendarDay(number: Int32.random(in: -800_000_000...800_000_000, using: &generator))
      let stated = EDTFDate(day)
      guard let back = EDTFDate(stated.description) else {
        // Years beyond four digits have no form with month and day.
        #expect(abs(Int(stated.year)) > 9_999, "seed \(seed), day \(day.number)")
        continue
      }
      guard back == stated, back.earliest == day, back.latest == day else {
        Issue.record("seed \(seed), day \(day.number): \(stated) comes back as \(back)")
        return
      }
    }
    for _ in 0..<20_000 {
      let day = CalendarDay(number: Int32.random(in: -700_000...2_900_000, using: &generator))
      let stated = EDTFDate(day)
      guard EDTFDate(stated.description) == stated, stated.earliest == day else {
        Issue.record("seed \(seed), day \(day.number): \(stated) does not come back")
        return
      }
    }
  }

  @Test("Random text is refused or comes back the same", arguments: [1 as UInt64, 2, 3])
  func randomText(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("0123456789-X?~%Y./ x…".utf8)
    var accepted = 0
    for _ in 0..<200_000 {
      let length = Int.random(in: 0...12, using: &generator)
      let bytes = (0..<length).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      guard let found = bytes.withUnsafeBufferPointer({ EDTFDate(utf8: $0) }) else { continue }
      accepted += 1
      guard Array(found.description.utf8) == bytes, found.earliest <= found.latest else {
        Issue.record("seed \(seed): bytes \(bytes) were read as \(found)")
        return
      }
    }
    #expect(accepted > 0, "seed \(seed) made no date at all, so it proves nothing")
  }
}
