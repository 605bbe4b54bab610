import Desk
import Testing
import WorldModel

@Suite("Bodies of the subject at the time")
struct AgendaBodiesTests {
  private func body(_ valid: String, others: [String] = []) -> AgendaWorld {
    var made = AgendaWorld()
    made.facts.memberships.removeAll { $0.content.organisation == "ORG" }
    for time in [valid] + others { made.member("SUB", of: "ORG", time) }
    made.event("meeting", "2015-05", place: "BBB", parties: ["ORG"])
    return made
  }

  @Test(
    "A meeting of a body concerns the subject only while it has a standing there",
    arguments: [
      ("2000/..", true), ("2015-05-20/..", true), ("2000/2015-05-10", true), ("2016/..", false),
      ("2000/2014", false), ("2000/", true), ("", true), ("2015-06-01/", false),
    ])
  func time(_ valid: String, _ isListed: Bool) throws {
    let agenda = try body(valid).agenda("2015", "2015", kinds: [.event])
    #expect(agenda.ids == (isListed ? ["event/held/events/meeting"] : []))
  }

  @Test("An end that is not known does not outlast a term that a source tells")
  func term() throws {
    let known = try body("2010-11/", others: ["2011/2013"]).agenda("2015", "2015", kinds: [.event])
    #expect(known.ids == [])
    let second = try body("2010-11/", others: ["2011/2013", "2015/2017"])
      .agenda("2015", "2015", kinds: [.event])
    #expect(second.ids == ["event/held/events/meeting"])
    // A standing that began after that term is not bounded by it.
    let later = try body("2014/", others: ["2011/2013"]).agenda("2015", "2015", kinds: [.event])
    #expect(later.ids == ["event/held/events/meeting"])
  }
}
