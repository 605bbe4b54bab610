import Testing
import WorldModel

@testable import Reporting

@Suite("iCalendar text")
struct ICalendarTests {
  private func calendar(_ summary: String, language: String = "en") throws -> ICalendar {
    ICalendar(
      product: "-//Tests//EN", name: "Name; of, it", language: language,
      stamp: try #require(CalendarDay(year: 2018, month: 11, day: 30)),
      events: [
        ICalendar.Event(
          uid: "a/b;c@tests", first: try #require(CalendarDay(year: 2015, month: 12, day: 31)),
          last: try #require(CalendarDay(year: 2015, month: 12, day: 31)), summary: summary,
          description: "one\ntwo", categories: ["a,b", "c"], status: .tentative)
      ])
  }

  /// The lines with their foldings taken back (RFC 5545, section 3.1).
  private func unfolded(_ text: String) -> [String] {
    var lines: [String] = []
    for line in text.lines {
      if line.hasPrefix(" "), let last = lines.popLast() {
        lines.append(last + line.dropFirst())
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  @Test("An event is written line by line, with the day after its last as the end")
  func lines() throws {
    let text = try calendar("Visit").text
    #expect(
      text
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tests//EN", "CALSCALE:GREGORIAN",
          "NAME;LANGUAGE=en:Name\\; of\\, it", "X-WR-CALNAME:Name\\; of\\, it", "BEGIN:VEVENT",
          "UID:a/b\\;c@tests", "DTSTAMP:20181130T000000Z", "DTSTART;VALUE=DATE:20151231",
          "DTEND;VALUE=DATE:20160101", "SUMMARY;LANGUAGE=en:Visit",
          "DESCRIPTION;LANGUAGE=en:one\\ntwo", "CATEGORIES;LANGUAGE=en:a\\,b,c",
          "STATUS:TENTATIVE", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "No line is longer than 75 octets, none ends inside a character, and nothing is lost",
    arguments: [
      String(repeating: "a", count: 300), String(repeating: "Қазақстан, ", count: 40),
      String(repeating: "😀", count: 60), "é" + String(repeating: "ж", count: 75),
    ])
  func folding(_ summary: String) throws {
    let text = try calendar(summary, language: "kk").text
    for line in text.lines { #expect(line.utf8.count <= 75) }
    let whole = try #require(unfolded(text).first { $0.hasPrefix("SUMMARY") })
    #expect(whole == "SUMMARY;LANGUAGE=kk:" + ICalendarLines.escaped(summary))
  }

  @Test("A line of 75 octets is not folded, one of 76 is")
  func limit() {
    let full = String(repeating: "a", count: 75)
    #expect(ICalendarLines.folded(full) == full)
    #expect(ICalendarLines.folded(full + "b") == full + "\r\n b")
    // 74 octets and a character of two: the character moves to the next line whole.
    let short = String(repeating: "a", count: 74)
    #expect(ICalendarLines.folded(short + "ж") == short + "\r\n ж")
  }

  @Test("Special characters are escaped, line ends of all kinds become one, controls a space")
  func escaping() {
    #expect(ICalendarLines.escaped("a\\b;c,d:e\"f") == "a\\\\b\\;c\\,d:e\"f")
    #expect(ICalendarLines.escaped("a\r\nb\nc\rd") == "a\\nb\\nc\\nd")
    #expect(ICalendarLines.escaped("a\u{7}b\u{1B}c\u{85}d\te") == "a b c d\te")
    // Text can't end its line and begin a property of its own.
    #expect(!ICalendarLines.escaped("x\r\nEND:VCALENDAR").contains("\r"))
  }

  @Test("A day before the year 1 or after 9999 becomes the nearest that the standard can write")
  func years() throws {
    #expect(ICalendar.digits(try #require(CalendarDay(year: 33, month: 4, day: 3))) == "00330403")
    #expect(ICalendar.digits(try #require(CalendarDay(year: -5, month: 4, day: 3))) == "00010101")
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(ICalendar.digits(last.adding(days: 1)) == "99991231")
  }
}

extension String {
  /// The lines between the pairs of carriage return and line feed, each pair one character in
  /// Swift.
  fileprivate var lines: [Substring] { split(separator: "\r\n", omittingEmptySubsequences: false) }
}
