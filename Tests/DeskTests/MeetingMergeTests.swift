import Desk
import Foundation
import Testing
import WorldModel

@Suite("One thing told by two sources")
struct MeetingMergeTests {
  @Test("An office worded in two ways is one line with both sources")
  func offices() throws {
    var made = MeetingWorld()
    made.add(Actor(id: "ENVOY", kind: .person, name: "Envoy", of: "AAA"), to: \.actors)
    made.add(
      Role(actor: "ENVOY", body: "AAA", role: "Foreign Minister"), to: \.roles, "2011-04-01/..")
    made.add(
      Role(actor: "ENVOY", body: "AAA", role: "Minister of Foreign Affairs"), to: \.roles,
      "2011-04-01/..", source: "late")
    made.add(
      Role(actor: "ENVOY", body: "AAA", role: "Deputy Minister of Foreign Affairs"), to: \.roles,
      "2009/2011-03-31")
    let lines = try made.file().section(.sides).lines.filter { line in
      if case .office(_, "ENVOY", _, _, _, _) = line.content { true } else { false }
    }
    #expect(lines.count == 2)
    #expect(lines.map(\.facts.count).sorted() == [1, 2])
  }

  @Test("A visit worded in two ways is one event, by its more exact date; another month is another")
  func events() throws {
    var made = MeetingWorld()
    func add(_ id: EntityID, _ time: String, _ kind: String = "visit") {
      made.add(
        Event(id: id, kind: kind, title: "T \(id)", place: "CITY"), to: \.events, time, "2012-06")
      for side: EntityID in ["CHIEF", "AAA"] {
        made.add(Party(of: id, actor: side, role: "party"), to: \.parties)
      }
    }
    func news() throws -> [(EntityID, Int)] {
      try made.file(on: "2012-06-15", last: "2012-01").section(.changes).lines.compactMap { line in
        if case .event(let id, _, _) = line.content { (id, line.facts.count) } else { nil }
      }
    }
    #expect(try news().map(\.0) == ["visit"])
    add("trip", "2012-02~")
    let merged = try news()
    #expect(merged.map(\.0) == ["visit"] && merged.map(\.1) == [2])
    add("talks", "2012-02-01", "talks")
    add("march", "2012-03")
    #expect(Set(try news().map(\.0)) == ["visit", "talks", "march"])
  }

  @Test("The last meeting is not news of itself in other words")
  func lastMeeting() throws {
    var made = MeetingWorld()
    made.add(
      Event(id: "trip", kind: "visit", title: "T", place: "CITY"), to: \.events, "2012-02~",
      "2012-06")
    made.add(Party(of: "trip", actor: "CHIEF", role: "guest"), to: \.parties)
    let file = try made.file()
    guard case .event(let event, let others) = file.lastMeeting else {
      Issue.record("no last meeting")
      return
    }
    #expect(event.content.id == "visit" && others.count == 2)
    let isNews = try file.section(.changes).lines.contains { line in
      if case .event = line.content { true } else { false }
    }
    #expect(!isNews)
  }

  @Test("Standings of one time are one line with all words; an older one is called earlier")
  func standings() throws {
    var made = MeetingWorld()
    for (level, time, source) in [
      ("full relations; largest partner", "2008~/", "made"),
      ("full relations; main partner", "2008~/", "late"),
    ] {
      made.add(
        Relation(a: "SUB", b: "AAA", kind: "partnership", level: level), to: \.relations, time,
        source: SourceID(source))
    }
    let lines = try made.file().section(.standing).lines
    let levels = lines.compactMap { line -> String? in
      if case .relation(let relation) = line.content { relation.level } else { nil }
    }
    #expect(levels.count == 1)
    #expect(
      Set(levels.joined().components(separatedBy: "; "))
        == ["full relations", "largest partner", "main partner"])
    #expect(levels.joined().hasPrefix("full relations; "))
    let earlier = lines.compactMap { line -> [String]? in
      if case .earlierRelations(let relations) = line.content {
        relations.map(\.level)
      } else {
        nil
      }
    }
    #expect(earlier == [["partners"]])
  }

  @Test("An intention that came under another name is no agreement any more")
  func overtaken() throws {
    var made = MeetingWorld()
    made.agreement("lake-status", ["SUB", "AAA"])
    made.add(
      Stage(of: "lake-status", step: .intended), to: \.stages, "2007~", status: .planned)
    func ids() throws -> [EntityID] {
      try made.file().section(.agreements).lines.compactMap { line in
        if case .agreement(let agreement) = line.content { agreement.id } else { nil }
      }
    }
    #expect(try ids().contains("lake-status"))
    made.agreement("lake-treaty", ["SUB", "AAA"])
    made.add(Stage(of: "lake-treaty", step: .signed), to: \.stages, "2009-08-12")
    let after = try ids()
    #expect(!after.contains("lake-status") && after.contains("lake-treaty"))
  }

  @Test("What is unclear without touching a figure is an open item, and no figure to avoid")
  func unclear() throws {
    var made = MeetingWorld()
    made.add(
      Statement(id: "doubt", speaker: "SUB", about: "AAA", kind: .conflict, text: "No name"),
      to: \.statements, locator: "p. 9")
    let file = try made.file()
    #expect(try file.section(.unsafeFigures).lines.isEmpty)
    #expect(
      try file.section(.openItems).lines.contains {
        if case .unclear("AAA", "No name", "made", "p. 9") = $0.content { true } else { false }
      })
  }
}
