import Foundation
import Testing

@Suite("agenda", .enabled(if: Command.isThere, Command.absence))
struct AgendaCommandTests {
  static let range = ["--from", "2014-01", "--to", "2019-01"]

  private func json(_ arguments: [String] = []) throws -> PrintedJSON {
    let outcome = try Command.succeed(
      ["agenda"] + Self.range + ["--format", "json"] + arguments)
    return try PrintedJSON(outcome.output)
  }

  @Test("The JSON has the keys that scripts rely on, and every entry a receipt")
  func contract() throws {
    let agenda = try json()
    #expect(try agenda.text("subject") == "KAZ")
    #expect(try agenda.text("from") == "2014-01-01")
    #expect(try agenda.text("to") == "2019-01-31")
    let entries = try agenda.list("entries")
    #expect(entries.count > 150)
    #expect(Set(entries.compactMap { $0["id"]?.text }).count == entries.count)
    for entry in entries {
      let id = try entry.text("id")
      #expect(try !entry.text("title").isEmpty, "\(id)")
      let first = try entry.text("first")
      let last = try entry.text("last")
      #expect(first <= last, "\(id)")
      #expect(last >= "2014-01-01" && first <= "2019-01-31", "\(id)")
      let receipts = try entry.list("receipts")
      #expect(!receipts.isEmpty, "\(id)")
      #expect(receipts.allSatisfy { $0["source"]?.text?.isEmpty == false }, "\(id)")
    }
    let events = entries.filter { $0["kind"]?.text == "event" }
    #expect(
      events.contains { $0["id"]?.text == "event/held/events/wmd-briefing-2018" })
  }

  @Test("Without a range the calendar is the year from the latest date recorded")
  func defaultRange() throws {
    let outcome = try Command.succeed("agenda", "--format", "json")
    let agenda = try PrintedJSON(outcome.output)
    #expect(try agenda.text("from").hasPrefix(agenda.text("asOf")))
    let years = try [agenda.text("from"), agenda.text("to")].map { Int($0.prefix(4)) ?? 0 }
    #expect(years[1] - years[0] == 1 || years[1] == years[0])
  }

  @Test(
    "Every format tells the same number of entries, in every language",
    arguments: [
      "en", "kk", "ru",
    ])
  func formats(_ language: String) throws {
    let more = ["--language", language]
    let count = try json(more).list("entries").count
    func text(_ format: String) throws -> String {
      try Command.succeed(["agenda"] + Self.range + ["--format", format] + more).text
    }
    #expect(try PrintedTable(text("csv")).rows.count == count)
    // A pair of carriage return and line feed is one character.
    let calendar = try text("ics")
    #expect(calendar.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == count)
    #expect(calendar.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(try text("markdown").split(separator: "\n").count { $0.hasPrefix("|") } == count + 2)
  }

  @Test("The calendar file is the same bytes every time")
  func sameBytes() throws {
    let runs = try (0..<2).map { _ in
      try Command.succeed(["agenda", "--format", "ics"] + Self.range).output
    }
    #expect(runs[0] == runs[1])
  }

  @Test("A partner keeps its entries and says how it is related")
  func partner() throws {
    let all = try json().list("entries").count
    let entries = try json(["--partner", "France"]).list("entries")
    #expect(!entries.isEmpty && entries.count < all)
    #expect(try entries.allSatisfy { try !$0.list("relations").isEmpty })
  }

  @Test("Nothing recorded after the date of knowledge is told")
  func asOf() throws {
    for entry in try json(["--as-of", "2016-01"]).list("entries") {
      for receipt in try entry.list("receipts") {
        let recorded = receipt["recorded"]?.text ?? ""
        #expect(recorded.prefix(7) <= "2016-01", "\(recorded)")
      }
    }
  }

  @Test(
    "Bad input ends with status 2 and says what to write instead",
    arguments: [
      (["--from", "2019", "--to", "2014"], "turned round"),
      (["--from", "2014-13"], "‘2014-13’ for --from is not a date"),
      (["--from", "2014-04-31"], "April 2014 has no 31st day"),
      (["--to", "soon"], "‘soon’ for --to is not a date"),
      (["--as-of", "16.10.2014"], "for --as-of is not a date"),
      (["--partner", "Frannce"], "did you mean FRA (France)"),
      (["--partner", "Emirates"], "ARE (United Arab Emirates)"),
      (["--partner", "KAZ"], "the state itself"),
      (["--partner", "epca"], "is no actor"),
      (["--language", "de"], "Known: en, kk, ru"),
      (["--kind", "deadlines"], "did you mean ‘deadline’?"),
      (["--subject", "KAZ", "--doctrine", "kazakhstan"], "not both"),
      (["--doctrine", "kazakstan"], "did you mean ‘kazakhstan’"),
      (["--from", "0001", "--to", "9999"], "covers at most 50"),
    ])
  func badInput(_ arguments: [String], _ words: String) throws {
    let outcome = try Command.run(["agenda"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
