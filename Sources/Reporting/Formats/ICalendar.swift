import WorldModel

/// A calendar of all-day events as iCalendar text.
///
/// Source: B. Desruisseaux, RFC 5545, "Internet Calendaring and Scheduling Core Object
/// Specification (iCalendar)", 2009, <https://www.rfc-editor.org/rfc/rfc5545>; the name of the
/// calendar after C. Daboo, RFC 7986, "New Properties for iCalendar", 2016.
public struct ICalendar: Hashable, Sendable {
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  public struct Event: Hashable, Sendable {
    /// The same for the same event in every edition of a calendar.
    public let uid: String
    /// Both days included; the text states the day after the last one, as the standard asks.
    public let first: CalendarDay
    public let last: CalendarDay
    public let summary: String
    public let description: String
    public let categories: [String]
    public let status: Status

    public init(
      uid: String, first: CalendarDay, last: CalendarDay, summary: String,
      description: String = "", categories: [String] = [], status: Status = .confirmed
    ) {
      self.uid = uid
      self.first = first
      self.last = last
      self.summary = summary
      self.description = description
      self.categories = categories
      self.status = status
    }
  }

  /// Formal public identifier of the program that made the calendar.
  public let product: String
  public let name: String
  /// Tag of RFC 5646 of the texts.
  public let language: String
  /// The day that every event is stamped with, at midnight of universal time.
  public let stamp: CalendarDay
  public let events: [Event]

  public init(
    product: String, name: String, language: String, stamp: CalendarDay, events: [Event]
  ) {
    self.product = product
    self.name = name
    self.language = language
    self.stamp = stamp
    self.events = events
  }

  /// The text: lines of at most 75 octets, each ended by carriage return and line feed.
  public var text: String {
    var lines = ICalendarLines(language: language)
    lines.append("BEGIN", "VCALENDAR")
    lines.append("VERSION", "2.0")
    lines.append("PRODID", product)
    lines.append("CALSCALE", "GREGORIAN")
    lines.append(text: "NAME", name)
    // The name that calendar programs read that do not know RFC 7986.
    lines.append("X-WR-CALNAME", ICalendarLines.escaped(name))
    for event in events { append(event, to: &lines) }
    lines.append("END", "VCALENDAR")
    return lines.text
  }

  private func append(_ event: Event, to lines: inout ICalendarLines) {
    lines.append("BEGIN", "VEVENT")
    lines.append("UID", ICalendarLines.escaped(event.uid))
    lines.append("DTSTAMP", Self.digits(stamp) + "T000000Z")
    lines.append("DTSTART;VALUE=DATE", Self.digits(event.first))
    lines.append("DTEND;VALUE=DATE", Self.digits(event.last.adding(days: 1)))
    lines.append(text: "SUMMARY", event.summary)
    if !event.description.isEmpty { lines.append(text: "DESCRIPTION", event.description) }
    if !event.categories.isEmpty { lines.append(texts: "CATEGORIES", event.categories) }
    lines.append("STATUS", event.status.rawValue)
    lines.append("TRANSP", "TRANSPARENT")
    lines.append("END", "VEVENT")
  }

  /// A day as `20141016`; the standard has years of four digits only, so that a day beyond them
  /// becomes the nearest one within.
  static func digits(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.components
    if year < 1 { return "00010101" }
    if year > 9999 { return "99991231" }
    func padded(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return padded(year, 4) + padded(month, 2) + padded(dayOfMonth, 2)
  }
}
