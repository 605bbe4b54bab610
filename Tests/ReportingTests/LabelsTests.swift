import Testing
import WorldModel

@testable import Reporting

@Suite("Label catalogue")
struct LabelsTests {
  @Test("Every key has an English text", arguments: LabelKey.allCases)
  func english(key: LabelKey) {
    #expect(!Labels.english[key].isEmpty)
  }

  @Test("A language without a word falls back to English", arguments: Language.allCases)
  func fallback(language: Language) {
    let labels = Labels(language)
    for key in LabelKey.allCases { #expect(!labels[key].isEmpty) }
  }

  @Test("A translation has the same arguments as the English text")
  func arguments() {
    for language in Language.allCases {
      for key in LabelKey.allCases {
        let text = key.pattern(in: language)
        let place = /\{([0-9])[^}]*\}/
        let wanted = Set(key.english.matches(of: place).map(\.output.1))
        #expect(Set(text.matches(of: place).map(\.output.1)) == wanted, "\(key) \(language)")
      }
    }
  }

  @Test("Arguments are put in once, braces inside of them stay")
  func filling() {
    let labels = Labels.english
    #expect(labels.text(.fromTo, "{1}", "b") == "{1} → b")
    #expect(labels.text(.changesSince, "") == "Compared with .")
    #expect(labels.text(.fromTo, "a") == "a → {1}")
  }

  @Test("One year and several years")
  func plural() {
    #expect(Labels.english.age(0) == "of this year")
    #expect(Labels.english.age(1) == "1 year old")
    #expect(Labels.english.age(6) == "6 years old")
  }

  @Test("Words of the data are looked up, unknown ones stay")
  func words() {
    let labels = Labels.english
    #expect(labels.word(for: "target", prefix: "kind") == "Target")
    #expect(labels.word(for: "oath", prefix: "kind") == "oath")
    #expect(labels.word(for: "", prefix: "kind") == "")
    for role in BriefDocument.Evidence.Role.allCases {
      #expect(labels.word(for: role.rawValue, prefix: "role", else: "?") != "?")
    }
    for severity in BriefDocument.Check.Severity.allCases {
      #expect(labels.word(for: severity.rawValue, prefix: "severity", else: "?") != "?")
    }
  }
}
