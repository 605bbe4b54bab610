import Desk
import Testing
import WorldModel

/// What readers of printed files stumbled over.
@Suite("A meeting file says what an officer can use")
struct MeetingReaderTests {
  private func promises(_ file: MeetingFile) throws -> [EntityID] {
    try file.section(.promises).lines.compactMap { line in
      if case .promise(let promise) = line.content { promise.statement } else { nil }
    }
  }

  @Test("The doctrine's own checks stand under the vectors, and no promise is made of them")
  func checks() throws {
    func isCheck(_ line: MeetingLine) -> Bool {
      if case .check("The pact in force", .met, _) = line.content { true } else { false }
    }
    let file = try MeetingWorld().file(on: "2014")
    #expect(try file.section(.promises).lines.allSatisfy { !isCheck($0) })
    #expect(try file.section(.promises).lines.count == 2)
    #expect(try file.section(.vectors).lines.count { isCheck($0) } == 1)
  }

  @Test("What only tells of a planned event is the event, and neither a promise nor news besides")
  func invitation() throws {
    var made = MeetingWorld()
    made.add(
      Event(id: "return", kind: "visit", title: "A return visit", place: "CITY"), to: \.events, "",
      "2012-04", status: .planned, locator: "p. 7")
    made.add(Party(of: "return", actor: "CHIEF", role: "guest"), to: \.parties, "", "2012-04")
    made.add(
      Statement(
        id: "invited", speaker: "SUB", about: "AAA", kind: .target, text: "A visit is paid"),
      to: \.statements, "", "2012-04", locator: "p. 7")
    let file = try made.file()
    #expect(try !promises(file).contains("invited"))
    let news = try file.section(.changes).lines
    #expect(
      !news.contains { if case .said(_, "A visit is paid", _) = $0.content { true } else { false } }
    )
    let open = try file.section(.openItems).lines
    #expect(
      open.count { if case .event("return", _, true) = $0.content { true } else { false } } == 1)
    // Said elsewhere, it is a promise.
    made.add(
      Statement(id: "sworn", speaker: "SUB", about: "AAA", kind: .target, text: "A visit is paid"),
      to: \.statements, "", "2012-04", locator: "p. 8")
    #expect(try promises(try made.file()).contains("sworn"))
  }

  @Test("A treaty of the day of the last meeting is no news, one of the day after is")
  func sameDay() throws {
    func signed(_ day: String) throws -> Bool {
      var made = MeetingWorld()
      made.agreement("fresh", ["SUB", "AAA"])
      made.add(Stage(of: "fresh", step: .signed), to: \.stages, day, "2012-03")
      return try made.file().section(.changes).lines.contains {
        if case .stageReached("fresh", _) = $0.content { true } else { false }
      }
    }
    #expect(try !signed("2012-02-01"))
    #expect(try signed("2012-02-02"))
    #expect(try signed("2012"), "a year may lie after the meeting")
  }

  @Test(
    "A duty that the data follow to some year is told with that year, and one that lasts is not")
  func dutyYears() throws {
    func until(_ valid: String, other: String = "2008/2011") throws -> Int? {
      var made = MeetingWorld()
      made.add(Relation(a: "SUB", b: "AAA", kind: "defence-obligation"), to: \.relations, valid)
      made.add(
        Relation(a: "BBB", b: "CCC", kind: "neutrality-obligation"), to: \.relations, other)
      for line in try made.file().section(.standing).lines {
        if case .obligations(let duties) = line.content { return duties.first?.dataUntil }
      }
      Issue.record("no duties")
      return nil
    }
    #expect(try until("1992/") == 2011)
    #expect(try until("1992/", other: "2003/") == 2003)
    #expect(try until("1992/..") == nil)
    #expect(try until("1992/", other: "2008/2012") == nil, "the data reach the meeting")
  }

  @Test("Of a state, a head and a minister of foreign affairs are missed where no row names them")
  func offices() throws {
    let gaps = try MeetingWorld().file().section(.sides).gaps
    #expect(gaps == [.subjectForeignMinister, .partnerForeignMinister])
    var made = MeetingWorld()
    for (side, office) in [("SUB", "Foreign Secretary"), ("AAA", "Secretary of State")] {
      made.add(
        Role(actor: side == "SUB" ? "CHIEF" : "HEAD", body: EntityID(side), role: office),
        to: \.roles, "2009/")
    }
    #expect(try made.file().section(.sides).gaps.isEmpty)
    // A head of government is missed where the office is on record and its holder is not of today.
    made.add(
      Role(actor: "HEAD", body: "AAA", role: "Prime Minister"), to: \.roles, "1990/1995")
    #expect(try made.file().section(.sides).gaps == [.partnerHeadOfGovernment])
    // A bloc has no head of state.
    #expect(try made.file(partner: "UNI").section(.sides).gaps == [.partnerOffices])
  }

  private func seats(_ made: MeetingWorld, partner: String = "AAA") throws -> [MeetingRoom:
    [EntityID]]
  {
    try made.file(partner: partner).section(.room).lines.reduce(into: [:]) { seats, line in
      if case .organisations(let room, let groups) = line.content {
        seats[room] = groups.map(\.organisation)
      }
    }
  }

  @Test("A list of all members shows who is none; of a bloc nothing is missed")
  func lists() throws {
    var made = MeetingWorld()
    for member in ["SUB", "BBB"] {
      made.add(
        Membership(member: EntityID(member), organisation: "GUILD", role: .member),
        to: \.memberships, "2004/..", source: "late")
    }
    #expect(try seats(made)[.unknownPartner] == ["GUILD"])
    #expect(try seats(made, partner: "UNI")[.unknownPartner] == nil)
    made.add(
      Membership(member: "CCC", organisation: "GUILD", role: .member), to: \.memberships,
      "2004/..", source: "late")
    #expect(try seats(made)[.onlySubject] == ["GUILD"])
    #expect(try seats(made)[.unknownPartner] == nil)
    // Where another source names one more, the list is not whole.
    made.add(Actor(id: "DDD", kind: .state, name: "D"), to: \.actors)
    made.add(
      Membership(member: "DDD", organisation: "GUILD", role: .member), to: \.memberships,
      "2004/..", source: "other")
    #expect(try seats(made)[.unknownPartner] == ["GUILD"])
  }

  @Test("An organisation that has ended is no room")
  func ended() throws {
    var made = MeetingWorld()
    made.add(Actor(id: "PAST", kind: .organisation, name: "Past"), to: \.actors, "/2011-12-31")
    for member in ["SUB", "AAA"] {
      made.add(
        Membership(member: EntityID(member), organisation: "PAST", role: .member),
        to: \.memberships, "2004/")
    }
    #expect(try seats(made)[.shared] == ["CLUB"])
  }

  @Test("The record of an actor runs from its first fact to the last record")
  func range() throws {
    let world = MeetingWorld().world
    let range = try #require(RecordRange(of: "SUB", in: world))
    #expect(EDTFDate(range.first) == EDTFDate("1992-03-15"))
    #expect(range.last.components.year == 2013)
    for (day, misses) in [
      ("1850", true), ("1992-03-14", true), ("1992", false), ("2012", false), ("2014", false),
      ("2015", true), ("2199", true),
    ] {
      #expect(range.misses(try #require(EDTFDate(day))) == misses, "\(day)")
    }
    #expect(RecordRange(of: "NOBODY", in: world) == nil)
  }

  @Test("What a seat in an organ brings is no matter of the pair")
  func organs() throws {
    var made = MeetingWorld()
    made.add(Actor(id: "BOARD", kind: .body, name: "Board"), to: \.actors)
    for member in ["SUB", "AAA"] {
      made.add(
        Membership(member: EntityID(member), organisation: "BOARD", role: .member),
        to: \.memberships, "2004/..")
    }
    made.add(
      Statement(
        id: "board-aim", speaker: "SUB", about: "BOARD", kind: .target, text: "Speak there",
        due: EDTFDate("2011")), to: \.statements)
    #expect(try !promises(try made.file()).contains("board-aim"))
  }
}
