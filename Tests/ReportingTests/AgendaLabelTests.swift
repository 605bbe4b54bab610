import Desk
import Testing
import WorldModel

@testable import Reporting

@Suite("Words of the calendar")
struct AgendaLabelTests {
  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([0-9])/#).map { String($0.1) })
  }

  @Test(
    "Every label has a text in each language, with places of the same arguments",
    arguments: AgendaLabel.allCases)
  func labels(_ label: AgendaLabel) {
    for language in Language.allCases {
      let text = label.pattern(in: language)
      #expect(!text.isEmpty, "\(label) \(language)")
      // An English title of an event leaves out the kind, which the title says.
      if label == .event { continue }
      #expect(places(text) == places(label.english), "\(label) \(language)")
    }
  }

  @Test(
    "Every word of the data has a text in each language, of its own letters",
    arguments: AgendaWord.allCases)
  func words(_ word: AgendaWord) {
    for language in Language.allCases {
      let text = word.pattern(in: language)
      #expect(!text.isEmpty && !text.contains("{"))
      let isCyrillic = text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
      #expect(isCyrillic == (language != .english), "\(word) \(language): \(text)")
    }
  }

  @Test("Plural forms are as many as the language has")
  func plurals() {
    for label in AgendaLabel.allCases {
      for language in Language.allCases {
        for place in label.pattern(in: language).matches(of: #/\{[0-9]:([^}]*)\}/#) {
          let forms = place.1.split(separator: "|", omittingEmptySubsequences: false).count
          #expect(forms == PluralRule.count(in: language), "\(label) \(language)")
        }
      }
    }
  }

  @Test("Each title has its label, each kind, certainty, step, standing and result its word")
  func complete() {
    for template in AgendaHeadline.Template.allCases {
      #expect(AgendaLabel(rawValue: template.rawValue) != nil, "\(template)")
    }
    #expect(Set(AgendaKind.allCases.map { AgendaLabel($0) }).count == AgendaKind.allCases.count)
    #expect(
      Set(AgendaCertainty.allCases.map { AgendaLabel($0) }).count
        == AgendaCertainty.allCases.count)
    for step in Stage.Step.allCases { #expect(AgendaWord(step.rawValue, .step) != nil) }
    for role in Membership.Role.allCases where role != .member && role != .founder {
      #expect(AgendaWord(role.rawValue, .standing) != nil, "\(role)")
    }
    for result in Outcome.Result.allCases { #expect(AgendaWord(result.rawValue, .result) != nil) }
    for kind in Initiative.Kind.allCases {
      #expect(AgendaWord(kind.rawValue, .initiative) != nil)
    }
    for kind in Statement.Kind.allCases { #expect(AgendaWord(kind.rawValue, .statement) != nil) }
  }

  @Test("Years are counted in the forms of each language")
  func years() {
    for (years, wanted) in [(1, "1 год"), (2, "2 года"), (5, "5 лет"), (21, "21 год")] {
      #expect(
        Labels(.russian).text(AgendaLabel.anniversaryThing, .number(years), "X")
          == "\(wanted): X")
    }
    #expect(
      Labels(.english).text(AgendaLabel.anniversaryThing, 1, "X") == "1 year: X")
    #expect(
      Labels(.kazakh).text(AgendaLabel.anniversaryThing, 25, "X") == "25 жыл: X")
  }
}
