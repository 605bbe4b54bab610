import Desk
import Doctrines
import Testing
import WorldModel

@Suite("What a policy shares with the parties of an event")
struct ResponseSharedTests {
  @Test("Of each organisation it is said which parties are members and of which no row tells")
  func standings() throws {
    let vote = try ResponseWorld.response(ResponseWorld.example("vote-in-general-assembly"))
    let nations = try #require(vote.commitments.first { $0.id == "UN" })
    #expect(nations.state.contains("also UKR, RUS"))
    // Membership of Ukraine in the organisation of collective security is told by no row.
    let conflict = try ResponseWorld.response(ResponseWorld.example("conflict-in-ukraine"))
    let security = try #require(conflict.commitments.first { $0.id == "CSTO" })
    #expect(security.state.contains("also RUS"))
    #expect(security.state.contains("standing not on record: UKR"))
  }

  @Test("What was concluded after the event is not counted as shared")
  func later() throws {
    let conflict = try ResponseWorld.response(ResponseWorld.example("conflict-in-ukraine"))
    let later = Set(conflict.further.filter { $0.reason == .concludedLater }.map(\.id))
    #expect(!later.isEmpty)
    for option in conflict.options {
      #expect(later.isDisjoint(with: option.further), "\(option.action)")
    }
  }

  @Test("Parties of the examples have their standing in the United Nations on record")
  func nations() throws {
    let world = try ResponseWorld.world()
    for name in try ResponseWorld.names() {
      for party in try ResponseWorld.example(name).parties
      where world.actor(party)?.kind == .state {
        #expect(
          world.memberships(of: party).contains { $0.content.organisation == "UN" },
          "\(name): \(party)")
      }
    }
  }
}
