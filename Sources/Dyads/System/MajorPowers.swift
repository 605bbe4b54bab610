/// The states that the Correlates of War project counts as major powers, with the years in which
/// they were on some day.
///
/// Source: Correlates of War Project, *State System Membership List, v2016*, list of major powers,
/// <https://correlatesofwar.org/data-sets/state-system-membership/>.
public enum MajorPowers {
  /// The last year of the list; powers of that year are taken to go on.
  public static let lastYear = 2016

  /// By number of the state in a system.
  public static func years(in scheme: StateSystem.Scheme) -> [Int: YearSet] {
    guard scheme == .gleditschWard else { return years }
    // Gleditsch and Ward number Germany after 1945 as the Federal Republic before.
    var result = years
    result[255] = YearSet(Array(1816...1918) + Array(1925...1945))
    result[260] = YearSet(1991...goesOn)
    return result
  }

  private static let years: [Int: YearSet] = [
    2: YearSet(1898...goesOn), 200: YearSet(1816...goesOn),
    220: YearSet(Array(1816...1940) + Array(1945...goesOn)),
    255: YearSet(Array(1816...1918) + Array(1925...1945) + Array(1991...goesOn)),
    300: YearSet(1816...1918), 325: YearSet(1860...1943),
    365: YearSet(Array(1816...1917) + Array(1922...goesOn)), 710: YearSet(1950...goesOn),
    740: YearSet(Array(1895...1945) + Array(1991...goesOn)),
  ]

  private static let goesOn = 2199
}
