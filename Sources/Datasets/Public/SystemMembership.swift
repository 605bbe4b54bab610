/// Since when and until when a list of the state system counts a state, under which code.
///
/// Sources: Correlates of War, *State System Membership (v2016)*,
/// <https://correlatesofwar.org/data-sets/state-system-membership/>; K. S. Gleditsch, M. D. Ward, "A revised
/// list of independent states since the congress of Vienna", *International Interactions* 25(4), 1999,
/// doi:10.1080/03050629908434958.
public struct SystemMembership: Hashable, Sendable {
  public let code: Int
  /// The list's own letters; those of the Correlates of War are not ISO 3166 (`KZK` is Kazakhstan).
  public let letters: String
  public let name: String
  /// ISO 8601 days.
  public let start: String
  /// `nil` where the state was a member on the last day of the list.
  public let end: String?

  /// Reads the Correlates of War list, whose dates stand in three columns each.
  public static func correlatesOfWar(
    _ file: some DatasetFile
  ) throws(DatasetError) -> [SystemMembership] {
    let table = try PublicTable(file)
    let code = try table.column("ccode")
    let letters = try table.column("stateabb")
    let name = try table.column("statenme")
    let start = try table.column("styear")
    let end = try table.column("endyear")
    func day(_ record: borrowing CSVRecord, _ first: Int) throws(DatasetError) -> String {
      let year = try table.integer(record, first)
      let month = try table.integer(record, first + 1)
      let day = try table.integer(record, first + 2)
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
    var spells: [SystemMembership] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      spells.append(
        SystemMembership(
          code: try table.integer(record, code), letters: record.text(letters),
          name: record.text(name), start: try day(record, start), end: try day(record, end)))
    }
    return open(spells)
  }

  /// Reads the Gleditsch–Ward list.
  public static func gleditschWard(
    _ file: some DatasetFile
  ) throws(DatasetError) -> [SystemMembership] {
    let table = try PublicTable(file)
    let code = try table.column("gwcode")
    let letters = try table.column("stateabb")
    let name = try table.column("statename")
    let start = try table.column("startdate")
    let end = try table.column("enddate")
    var spells: [SystemMembership] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      spells.append(
        SystemMembership(
          code: try table.integer(record, code), letters: record.text(letters),
          name: record.text(name), start: record.text(start), end: record.text(end)))
    }
    return open(spells)
  }

  /// Takes away the end where it is only the end of the list.
  private static func open(_ spells: [SystemMembership]) -> [SystemMembership] {
    let last = spells.compactMap(\.end).max()
    return spells.map { spell in
      SystemMembership(
        code: spell.code, letters: spell.letters, name: spell.name, start: spell.start,
        end: spell.end == last ? nil : spell.end)
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
