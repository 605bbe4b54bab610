import Testing
import WorldModel

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("Days run on one after the other, as a count by hand over eight centuries finds")
  func naiveCount() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number: Int32?
    for year in 1599...2401 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
        for day in 1...length {
          guard let found = CalendarDay(year: year, month: month, day: day) else {
            Issue.record("\(year)-\(month)-\(day) is refused")
            return
          }
          if let previous = number, found.number != previous + 1 {
            Issue.record("\(year)-\(month)-\(day) does not follow the day before it")
            return
          }
          number = found.number
          let parts = found.components
          guard parts == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day) comes back as \(parts)")
            return
          }
        }
        if CalendarDay(year: year, month: month, day: length + 1) != nil {
          Issue.record("\(year)-\(month) is too long")
        }
      }
    }
  }

  @Test(
    "The count begins on 1 January 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (1970, 2, 1, 31), (1971, 1, 1, 365), (1973, 1, 1, 1_096),
      (2000, 3, 1, 11_017), (1600, 1, 1, -135_140), (0, 3, 1, -719_468),
    ])
  func epoch(year: Int, month: Int, day: Int, number: Int32) throws {
    #expect(try #require(CalendarDay(year: year, month: month, day: day)).number == number)
  }

  @Test("Years before the year 0 keep the rule of leap years")
  func beforeChrist() throws {
    #expect(CalendarDay(year: -4, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: -1, month: 2, day: 29) == nil)
    let last = try #require(CalendarDay(year: -1, month: 12, day: 31))
    let first = try #require(CalendarDay(year: 0, month: 1, day: 1))
    #expect(last.adding(days: 1) == first)
    #expect(last.components == (-1, 12, 31))
  }

  @Test(
    "A day that does not exist is refused",
    arguments: [
      (2015, 2, 29), (1900, 2, 29), (2015, 4, 31), (2015, 13, 1), (2015, 0, 1), (2015, 1, 0),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Months later is the same day of the month, or the last day of a shorter one",
    arguments: [
      ("2012-12-31", 3, "2013-03-31"), ("2012-12-31", 2, "2013-02-28"),
      ("2011-12-31", 2, "2012-02-29"), ("2015-05-21", 0, "2015-05-21"),
      ("2015-01-15", -1, "2014-12-15"), ("2015-01-15", -13, "2013-12-15"),
      ("2015-11-30", 24, "2017-11-30"),
    ])
  func monthsLater(from: String, count: Int, to: String) throws {
    #expect(try date(from).earliest.adding(months: count) == date(to).earliest)
  }

  @Test("Days that the count cannot hold stop at its ends and crash nothing")
  func ends() {
    #expect(CalendarDay(number: .max).adding(days: 1).number == .max)
    #expect(CalendarDay(number: .min).adding(days: -1).number == .min)
    #expect(CalendarDay(number: .max).adding(months: 1_200).number == .max)
    #expect(CalendarDay(number: .min).components.year < -5_000_000)
  }
}
