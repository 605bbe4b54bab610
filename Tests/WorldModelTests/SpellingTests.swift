import Testing
import WorldModel

@Suite("Spelling")
struct SpellingTests {
  private static let known = ["partner", "reporter", "members", "role", "KAZ", "trade-total"]

  @Test(
    "A slip of the keyboard finds the word that was meant",
    arguments: [
      ("partnr", "partner"), ("parnter", "partner"), ("PARTNER", "partner"), ("rol", nil),
      ("rolle", "role"), ("reporters", "reporter"), ("trade_total", "trade-total"),
      ("kaz", "KAZ"), ("KZA", nil), ("KAZA", "KAZ"), ("zzz", nil), ("", nil), ("banana", nil),
      ("partnership", nil), ("pa", nil),
    ])
  func closest(word: String, meant: String?) {
    #expect(Spelling.closest(to: word, among: Self.known) == meant)
  }

  @Test("Of two words equally close the first is taken, and none among none")
  func ties() {
    #expect(Spelling.closest(to: "bord", among: ["born", "bore"]) == "born")
    #expect(Spelling.closest(to: "word", among: []) == nil)
  }

  private func named() throws -> World {
    try world {
      $0.actors = [
        try state("KAZ", "Kazakhstan"), try state("COD", "Congo"), try state("COG", "Congo"),
      ]
      $0.aliases = [try fact(Alias(of: "KAZ", name: "Republic of Kazakhstan"))]
      $0.infrastructure = [
        try fact(Infrastructure(id: "middle-corridor", kind: "corridor", title: "Middle Corridor"))
      ]
    }
  }

  @Test("A thing is found by key, name or alias, but not where two bear the name")
  func names() throws {
    let world = try named()
    #expect(world.entity(named: "KAZ") == "KAZ")
    #expect(world.entity(named: "kaz") == "KAZ")
    #expect(world.entity(named: "kazakhstan") == "KAZ")
    #expect(world.entity(named: "republic of kazakhstan") == "KAZ")
    #expect(world.entity(named: "congo") == nil)
    #expect(world.entity(named: "nowhere") == nil)
  }

  @Test("A wrong key leads to the key that was probably meant")
  func keys() throws {
    let world = try named()
    #expect(world.closestKey(to: "Kazakhstan") == "KAZ")
    #expect(world.closestKey(to: "midle-coridor") == "middle-corridor")
    #expect(world.closestKey(to: "KAX") == nil)
  }
}
