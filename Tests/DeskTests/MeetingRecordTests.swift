import Desk
import Testing
import WorldModel

@Suite("What the record of a meeting file can't say")
struct MeetingRecordTests {
  private func seats(_ made: MeetingWorld, on: String = "2012-06-15") throws -> [MeetingRoom:
    [EntityID]]
  {
    try made.file(on: on).section(.room).lines.reduce(into: [:]) { seats, line in
      if case .organisations(let room, let groups) = line.content {
        seats[room] = groups.map(\.organisation)
      }
    }
  }

  private func join(
    _ made: inout MeetingWorld, _ member: EntityID, _ organisation: EntityID,
    _ valid: String = "2004/..", source: SourceID = "late"
  ) {
    made.add(
      Membership(member: member, organisation: organisation, role: .member), to: \.memberships,
      valid, source: source)
  }

  @Test("A side is absent only where the source of the other's seat lists it too")
  func absence() throws {
    var made = MeetingWorld()
    join(&made, "SUB", "GUILD")
    #expect(try seats(made)[.unknownPartner] == ["GUILD"])
    #expect(try seats(made)[.onlySubject] == nil)
    join(&made, "AAA", "UNI")
    #expect(try seats(made)[.onlySubject] == ["GUILD"])
    #expect(try seats(made)[.unknownPartner] == nil)
  }

  @Test("Seats of bodies rotate, so that nobody is absent from them")
  func bodies() throws {
    var made = MeetingWorld()
    made.add(Actor(id: "BOARD", kind: .body, name: "Board"), to: \.actors)
    join(&made, "SUB", "BOARD", source: "made")
    let found = try seats(made)
    #expect(found[.unknownPartner] == nil && found[.onlySubject] == nil)
    let held = try made.file().section(.room).lines.contains { line in
      if case .membership("SUB", "BOARD", .member, _) = line.content { true } else { false }
    }
    #expect(held)
  }

  @Test("Where a side is no member but an observer, its role is said")
  func lesserRoles() throws {
    var made = MeetingWorld()
    join(&made, "AAA", "GUILD")
    #expect(try seats(made)[.onlyPartner] == ["GUILD"])
    func role() throws -> Membership.Role? {
      for line in try made.file().section(.room).lines {
        guard case .organisations(.onlyPartner, let seats) = line.content else { continue }
        return seats.first { $0.other == "SUB" }?.role
      }
      return nil
    }
    #expect(try role() == nil)
    made.add(
      Membership(member: "SUB", organisation: "GUILD", role: .observer), to: \.memberships,
      "2011-02/..")
    #expect(try role() == .observer)
    // A place held to 2009 says nothing of 2012.
    made.add(
      Membership(member: "SUB", organisation: "GUILD", role: .partner), to: \.memberships,
      "2005/2009")
    #expect(try role() == .observer)
  }

  @Test("A party to the agreement that established an organisation sits in it")
  func founding() throws {
    var made = MeetingWorld()
    join(&made, "SUB", "GUILD", source: "made")
    #expect(try seats(made)[.onlySubject] == ["GUILD"])
    made.agreement("charter", [])
    made.add(Party(of: "charter", actor: "GUILD", role: "established"), to: \.parties)
    made.add(Party(of: "charter", actor: "AAA", role: "party"), to: \.parties, "2011-05-01/..")
    #expect(try seats(made)[.onlySubject] == nil)
    #expect(try seats(made)[.shared]?.contains("GUILD") == true)
    #expect(try seats(made, on: "2011-04-30")[.onlySubject] == ["GUILD"])
  }

  @Test("An office that one source names in passing is last known after a year")
  func mention() throws {
    var made = MeetingWorld()
    made.add(Actor(id: "ENVOY", kind: .person, name: "Envoy", of: "AAA"), to: \.actors)
    made.add(
      Role(actor: "ENVOY", body: "AAA", role: "Foreign Minister"), to: \.roles, "2011-04~/",
      "2011~")
    let before = try made.file(on: "2012-04-29").section(.sides)
    let after = try made.file(on: "2012-04-30").section(.sides)
    let held = [before, after].map { section in
      section.lines.contains { line in
        if case .office(_, let person, _, _, let holds, _) = line.content {
          holds && person == "ENVOY"
        } else {
          false
        }
      }
    }
    #expect(held == [true, false])
  }

  @Test("What was announced and later signed under a like key is no open item")
  func overtaken() throws {
    var made = MeetingWorld()
    made.agreement("lake-status", ["SUB", "AAA"])
    made.add(
      Stage(of: "lake-status", step: .intended), to: \.stages, "2007~", status: .planned)
    func announced() throws -> Bool {
      try made.file().section(.openItems).lines.contains { line in
        if case .announced = line.content { true } else { false }
      }
    }
    #expect(try announced())
    made.agreement("lake-treaty", ["SUB", "BBB"])
    made.add(Stage(of: "lake-treaty", step: .signed), to: \.stages, "2009-08-12")
    #expect(try !announced())
  }

  @Test("News of a seat needs a stated beginning")
  func beginnings() throws {
    var made = MeetingWorld()
    func isNews() throws -> Bool {
      try made.file().section(.changes).lines.contains { line in
        if case .membership = line.content { true } else { false }
      }
    }
    for valid in ["2012-03~/", "2012-03"] {
      made.add(
        Membership(member: "SUB", organisation: "GUILD", role: .observer), to: \.memberships,
        valid, "2012-04")
    }
    #expect(try !isNews())
    made.add(
      Membership(member: "SUB", organisation: "GUILD", role: .partner), to: \.memberships,
      "2012-03-01/..", "2012-04")
    #expect(try isNews())
  }
}
