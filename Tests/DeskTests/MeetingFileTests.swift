import Desk
import Testing
import WorldModel

@Suite("Meeting file")
struct MeetingFileTests {
  @Test("The sections stand in their order, and every line names a fact or a row of the doctrine")
  func receipts() throws {
    let file = try MeetingWorld().file()
    #expect(file.sections.map(\.kind) == MeetingSection.Kind.allCases)
    for section in file.sections {
      for line in section.lines { #expect(!line.facts.isEmpty || !line.rows.isEmpty) }
    }
    let print = MeetingPrint(file)
    let numbers = print.sections.flatMap(\.lines).map(\.receipts)
    #expect(numbers.allSatisfy { !$0.isEmpty })
    #expect(Set(numbers.joined()).union(print.lastMeetingReceipts) == Set(1...print.receipts.count))
  }

  @Test("Relations since 15 March 1992 are 20 years old on 15 June 2012, 19 on 14 March")
  func diplomatic() throws {
    for (day, expected) in [("2012-06-15", 20), ("2012-03-14", 19), ("2012-03-15", 20)] {
      let first = try #require(try MeetingWorld().file(on: day).section(.standing).lines.first)
      guard case .diplomatic(let since, let years, let isExact, let others) = first.content else {
        Issue.record("\(first.content)")
        return
      }
      #expect(since == EDTFInterval("1992-03-15"))
      #expect(years == expected && isExact && others.isEmpty)
    }
  }

  @Test("An office whose term is over is last known; one of unknown end is held")
  func offices() throws {
    let lines = try MeetingWorld().file().section(.sides).lines
    let held = lines.compactMap { line -> (EntityID, Bool)? in
      guard case .office(_, let person, _, _, let holds, _) = line.content else { return nil }
      return (person, holds)
    }
    #expect(held.map(\.0) == ["CHIEF", "HEAD"])
    #expect(held.map(\.1) == [true, false])
    // Six calendar years after its end the office of HEAD says nothing any more.
    let later = try MeetingWorld().file(on: "2015").section(.sides)
    #expect(later.lines.count == 1 && later.gaps == [.subjectForeignMinister, .partnerOffices])
  }

  @Test("Agreements of both come before those of the bloc, each with its stage at the date")
  func agreements() throws {
    func read(_ day: String) throws -> [MeetingAgreement] {
      try MeetingWorld().file(on: day).section(.agreements).lines.compactMap { line in
        if case .agreement(let agreement) = line.content { agreement } else { nil }
      }
    }
    let early = try read("2012-06-15")
    #expect(early.map(\.id) == ["pact", "union-pact"])
    #expect(early.map(\.through) == [nil, "UNI"])
    #expect(early.map(\.stage?.step) == [.signed, .negotiated])
    let late = try read("2014")
    #expect(late[0].stage?.step == .inForce)
    #expect(late[0].history.map(\.step) == [.signed] && late[0].others.isEmpty)
  }

  @Test("Two sources that state different steps of one time are both shown")
  func contradictingStages() throws {
    var made = MeetingWorld()
    made.add(Stage(of: "pact", step: .concluded), to: \.stages, "2006", "2009")
    let file = try made.file()
    guard case .agreement(let pact)? = try file.section(.agreements).lines.first?.content else {
      Issue.record("no agreement")
      return
    }
    #expect(pact.stage?.step == .signed && pact.others.map(\.step) == [.concluded])
    let open = try file.section(.openItems).lines
    #expect(
      open.contains {
        if case .contradiction(let owner, "stage", let sides) = $0.content {
          owner == "pact" && sides.count == 2
        } else {
          false
        }
      })
  }

  @Test("Promises of both sides, with outcome and the doctrine's verdict")
  func promises() throws {
    let section = try MeetingWorld().file().section(.promises)
    let promises = section.lines.compactMap { line -> MeetingPromise? in
      if case .promise(let promise) = line.content { promise } else { nil }
    }
    #expect(promises.map(\.statement) == ["aim", "vow"])
    #expect(promises.map(\.side) == ["SUB", "AAA"])
    #expect(promises[0].verdict == .noData && promises[0].outcomes.isEmpty)
    #expect(promises[1].outcomes.map(\.result) == [.pending] && promises[1].verdict == nil)
    #expect(section.gaps.isEmpty)
  }

  @Test("Open items hold the pending vow, the deadline that passed and the undecided check")
  func openItems() throws {
    let lines = try MeetingWorld().file().section(.openItems).lines
    let kinds = lines.map { line in
      switch line.content {
      case .pending(let statement, _, _): "pending \(statement)"
      case .overdue(let statement, _): "overdue \(statement)"
      case .undecided(let title, _): "undecided \(title)"
      default: "other"
      }
    }
    #expect(kinds == ["overdue aim", "pending vow", "undecided Trade of forty"])
  }

  @Test("The visit to the partner's city is the last meeting; what was recorded later is new")
  func changes() throws {
    let file = try MeetingWorld().file(on: "2014")
    guard case .event(let visit, _) = file.lastMeeting else {
      Issue.record("no last meeting")
      return
    }
    #expect(visit.content.id == "visit")
    let lines = try file.section(.changes).lines
    #expect(
      lines.contains {
        if case .stageReached("pact", let stage) = $0.content {
          stage.step == .inForce
        } else {
          false
        }
      })
    #expect(
      lines.contains {
        if case .verdictChange("The pact in force", _, .met) = $0.content { true } else { false }
      })
  }

  @Test("A stated last meeting goes before that of the world; without any, that is said")
  func lastMeeting() throws {
    let stated = try MeetingWorld().file(on: "2014", last: "2013-12")
    if case .stated(let date) = stated.lastMeeting {
      #expect(date == EDTFDate("2013-12"))
    } else {
      Issue.record("\(stated.lastMeeting)")
    }
    #expect(try stated.section(.changes).lines.isEmpty)
    let before = try MeetingWorld().file(on: "2011").section(.changes)
    #expect(before.lines.isEmpty && before.gaps == [.lastMeeting])
  }

  @Test("A vector whose words were printed later stands without them")
  func vectors() throws {
    let lines = try MeetingWorld().file().section(.vectors).lines
    let vectors = lines.compactMap { line -> (String, String, SourceID?)? in
      guard case .vector(let title, _, let text) = line.content else { return nil }
      return (title, text, line.rows.first?.source)
    }
    #expect(vectors.map(\.0) == ["East", "The union"])
    #expect(vectors.map(\.1) == ["Look east.", ""])
    #expect(vectors.map(\.2) == ["made", nil])
  }

  @Test("Shared seats are those held on the day: the guild was left in 2003")
  func room() throws {
    let lines = try MeetingWorld().file().section(.room).lines
    let seats = lines.compactMap { line -> (MeetingRoom, [EntityID])? in
      if case .organisations(let room, let groups) = line.content {
        (room, groups.map(\.organisation))
      } else {
        nil
      }
    }
    #expect(seats.map(\.0) == [.shared, .blocs])
    #expect(seats.map(\.1) == [["CLUB"], ["UNI"]])
  }
}
