/// Runs of years in which something held.
public enum YearSpells {
  public struct Spell: Equatable {
    public let first: Int
    public let last: Int
  }

  /// The runs of consecutive years, in order.
  public static func runs(_ years: [Int]) -> [Spell] {
    var spells: [Spell] = []
    for year in Set(years).sorted() {
      if let spell = spells.last, spell.last + 1 == year {
        spells[spells.count - 1] = Spell(first: spell.first, last: year)
      } else {
        spells.append(Spell(first: year, last: year))
      }
    }
    return spells
  }

  /// EDTF text; a run that reaches the end of the data has an end that nobody stated.
  static func interval(_ spell: Spell, isEndKnown: Bool) -> String {
    "\(spell.first)/\(isEndKnown ? "\(spell.last)" : "")"
  }
}
