/// Puts the noun behind a Russian number into the form that the number asks for: *2 миллиарда*, *5 миллиардов*,
/// *28,7 миллиарда*.
enum RussianCount {
  /// - Parameters:
  ///   - start: characters up to the end of the number.
  ///   - before: the words before the number, some of which ask for the genitive.
  ///
  /// Nouns in another case than the nominative, accusative or genitive are left as they are.
  static func agreed(_ text: String, from start: Int, number: Double, before: String) -> String {
    let rest = text.dropFirst(start)
    let noun = rest.drop { $0 == " " || $0 == "\u{A0}" }.prefix { $0.isLetter }
    guard let forms = forms.first(where: { $0.all.contains(noun.lowercased()) }) else {
      return text
    }
    let gap = rest.prefix { $0 == " " || $0 == "\u{A0}" }
    let form = forms.form(of: number, isGenitive: asksForGenitive(before))
    let behind = rest.dropFirst(gap.count + noun.count)
    return "\(text.prefix(start))\(gap)\(form)\(behind)"
  }

  private struct Forms {
    let one: String
    let few: String
    let many: String

    var all: [String] { [one, few, many] }

    func form(of number: Double, isGenitive: Bool) -> String {
      guard number == number.rounded(), let whole = Int(exactly: number.magnitude) else {
        return few
      }
      let last = whole % 10
      if last == 1, whole % 100 != 11 { return isGenitive ? few : one }
      if (2...4).contains(last), !(12...14).contains(whole % 100) { return isGenitive ? many : few }
      return many
    }
  }

  private static let forms = [
    Forms(one: "миллиард", few: "миллиарда", many: "миллиардов"),
    Forms(one: "миллион", few: "миллиона", many: "миллионов"),
    Forms(one: "триллион", few: "триллиона", many: "триллионов"),
    Forms(one: "тысяча", few: "тысячи", many: "тысяч"),
    Forms(one: "тонна", few: "тонны", many: "тонн"),
    Forms(one: "доллар", few: "доллара", many: "долларов"),
    Forms(one: "процент", few: "процента", many: "процентов"),
    Forms(one: "километр", few: "километра", many: "километров"),
    Forms(one: "день", few: "дня", many: "дней"),
    Forms(one: "год", few: "года", many: "лет"),
    Forms(one: "государство", few: "государства", many: "государств"),
    Forms(one: "контейнер", few: "контейнера", many: "контейнеров"),
  ]

  private static func asksForGenitive(_ before: String) -> Bool {
    let words = before.lowercased().split { !$0.isLetter }
    return words.contains {
      ["более", "менее", "свыше", "около", "до", "от", "с", "больше", "меньше", "порядка"].contains(
        $0)
    }
  }
}
