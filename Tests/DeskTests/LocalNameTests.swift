import Desk
import Testing
import WorldModel

@Suite("Names in a language")
struct LocalNameTests {
  @Test("A stated form comes before the rules of the language")
  func irregular() {
    let name = LocalName("Чад", language: .russian, irregular: [.genitive: "Чада"])
    #expect(name.inCase(.genitive) == "Чада")
    #expect(name.inCase(.nominative) == "Чад")
  }
}
