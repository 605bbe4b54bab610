import TestSupport
import Testing
import WorldModel

@Suite("EDTF intervals")
struct EDTFIntervalTests {
  @Test(
    "An interval comes back as the text that it was read from",
    arguments: [
      "", "2010", "2014~", "../2015", "2015-01-01/..", "2014-10~/", "/2023~", "2017/2018", "../..",
      "/..", "../", "2015/2015", "2015-06/2015", "2004-06-XX/2004-07-03", "2001-21/2001-22",
      "1984-06-02?/2004-08-08~", "-0044/0014", "201X",
    ])
  func roundTrip(text: String) throws {
    #expect(try time(text).description == text)
    #expect(EDTFInterval(try time(text).description) == (try time(text)))
  }

  @Test(
    "What is no interval, or ends before it begins, is refused",
    arguments: [
      "2015/2014", "2015-06/2015-05", "2015-05-22/2015-05-21", "2015//2016", "2015/2016/2017",
      "/2015-02-30", "2015-13/..", "…/2015", ".../2015", "./2015", "2015-01-01 /..", "unknown",
    ])
  func refused(text: String) {
    #expect(EDTFInterval(text) == nil)
  }

  @Test("A single date is no stretch of two bounds, and the empty text is a time not known")
  func shapes() throws {
    #expect(try time("2015").isSingleDate)
    #expect(try !time("2015/2015").isSingleDate)
    #expect(try time("2015") != time("2015/2015"))
    #expect(try time("") == .unknown)
    #expect(try time("").isUnknown)
    #expect(try !time("../..").isUnknown)
    #expect(try !time("/2015").isUnknown)
  }

  @Test(
    "The bounds are those of the stated dates; an open or unknown end has none",
    arguments: [
      ("2015", "2015-01-01", "2015-12-31"), ("2014-10~/", "2014-10-01", nil),
      ("/2023~", nil, "2023-12-31"), ("2015-01-01/..", "2015-01-01", nil),
      ("../2015-02", nil, "2015-02-28"), ("2017/2018", "2017-01-01", "2018-12-31"),
      ("", nil, nil), ("../..", nil, nil),
    ])
  func bounds(text: String, first: String?, last: String?) throws {
    #expect(try time(text).earliest?.description == first)
    #expect(try time(text).latest?.description == last)
  }

  @Test(
    "Whether two stretches share a day is certain, possible or excluded",
    arguments: [
      ("2015", "2015", EDTFInterval.Overlap.certain),
      ("2015", "2015-05", .certain),
      ("2015-05-21", "2015-05-21", .certain),
      ("2015-05-21", "2015-05-22", .none),
      ("2014", "2015", .none),
      ("2010/2014", "2012", .certain),
      // Its last year ends somewhere in 2014, so a day of 2014 may lie behind it.
      ("2010/2014", "2014-06", .possible),
      ("2010/2014", "2014", .certain),
      ("2010/2014", "2015", .none),
      ("2010-01-01/2014-12-31", "2014-06", .certain),
      ("2015-01-01/..", "2030", .certain),
      ("2015-01-01/..", "2014", .none),
      ("../2015", "1900", .certain),
      ("../2015", "2016", .none),
      ("../..", "1900", .certain),
      // Began about October 2014, end unknown: sure of the start alone.
      ("2014-10~/", "2014-10", .certain),
      ("2014-10~/", "2020", .possible),
      ("2014-10~/", "2013", .none),
      ("/2023", "2010", .possible),
      ("/2023", "2023", .certain),
      ("/2023", "2024", .none),
      ("", "2015", .possible),
      ("", "", .possible),
      ("2017/2017", "2017", .possible),
      ("2014~", "2014-06-30", .certain),
    ])
  func overlap(left: String, right: String, expected: EDTFInterval.Overlap) throws {
    #expect(try time(left).overlap(time(right)) == expected)
    #expect(try time(right).overlap(time(left)) == expected)
  }

  @Test("Overlap has an order from none to certain")
  func overlapOrder() {
    #expect(EDTFInterval.Overlap.none < .possible)
    #expect(EDTFInterval.Overlap.possible < .certain)
  }

  @Test("Of two different intervals exactly one comes first")
  func totalOrder() throws {
    let texts = [
      "", "../..", "/..", "../", "2015", "2015~", "2015/2015", "2015/..", "2015/", "../2015",
      "/2015", "2014/2016", "2015-01-01/2015-12-31", "2001-21", "2001-03-01/2001-05-31",
    ]
    let intervals = try texts.map { try time($0) }
    for left in intervals {
      for right in intervals {
        let ways = [left < right, right < left, left == right].count { $0 }
        #expect(ways == 1, "‘\(left)’ and ‘\(right)’")
      }
    }
    let sorted = try ["../2015", "2014/2016", "2015", "2015/.."].map { try time($0) }
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test(
    "Overlap agrees with a search over all that coarse dates may mean",
    arguments: [11 as UInt64, 12, 13])
  func bruteForce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    func dayText(_ offset: Int) -> String {
      CalendarDay(number: Int32(16_000 + offset)).description
    }
    for _ in 0..<3_000 {
      let a = Int.random(in: 0...30, using: &generator)
      let b = Int.random(in: a...30, using: &generator)
      let c = Int.random(in: 0...30, using: &generator)
      let d = Int.random(in: c...30, using: &generator)
      let left = try time("\(dayText(a))/\(dayText(b))")
      let right = try time("\(dayText(c))/\(dayText(d))")
      let share = (a...b).contains { (c...d).contains($0) }
      guard left.overlap(right) == (share ? .certain : .none) else {
        Issue.record("seed \(seed): \(left) and \(right)")
        return
      }
    }
  }
}
