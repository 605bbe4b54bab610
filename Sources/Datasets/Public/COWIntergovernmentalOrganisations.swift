/// Memberships of states in intergovernmental organisations, by year.
///
/// Reads the state-year form of the Correlates of War data, one column for each organisation.
///
/// Source: J. Pevehouse, T. Nordstrom, R. McManus, A. Jamison, "Tracking organizations in the world: The
/// Correlates of War IGO Version 3.0 datasets", *Journal of Peace Research* 57(3), 2020,
/// doi:10.1177/0022343319881175.
public struct COWIntergovernmentalOrganisations: Sendable {
  /// What the data say of a state and an organisation in a year.
  public enum Standing: Int8, Sendable {
    case none = 0
    case member = 1
    case associate = 2
    case observer = 3
    /// Not known; it must not be read as ``none``.
    case missing = -9
    /// The organisation did not exist.
    case noOrganisation = -1
  }

  public struct StateYear: Sendable {
    /// Correlates of War number.
    public let cow: Int
    public let year: Int

    public init(cow: Int, year: Int) {
      self.cow = cow
      self.year = year
    }
  }

  /// The names of the columns, such as `osce`.
  public let organisations: [String]
  /// In the order of the file: by state, then year.
  public let stateYears: [StateYear]
  /// Shape [state-years × organisations].
  private let standings: [Int8]

  /// - Parameter standings: shape [state-years × organisations]; `nil` is returned for another.
  public init?(organisations: [String], stateYears: [StateYear], standings: [Int8]) {
    guard standings.count == organisations.count * stateYears.count else { return nil }
    self.organisations = organisations
    self.stateYears = stateYears
    self.standings = standings
  }

  /// The standings of one state in one year, in the order of ``organisations``.
  public func standings(_ row: Int) -> ArraySlice<Int8> {
    standings[(row * organisations.count)..<((row + 1) * organisations.count)]
  }

  public func standing(_ row: Int, _ organisation: Int) -> Standing {
    Standing(rawValue: standings[row * organisations.count + organisation]) ?? .missing
  }

  /// The row of each state and year.
  public func rows() -> [Key: Int] {
    Dictionary(
      stateYears.enumerated().map { (Key(cow: $1.cow, year: $1.year), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  public struct Key: Hashable, Sendable {
    public let cow: Int
    public let year: Int

    public init(cow: Int, year: Int) {
      self.cow = cow
      self.year = year
    }
  }

  /// In how many organisations the states of two rows are both full members.
  public func shared(_ first: Int, _ second: Int) -> Int {
    var count = 0
    for (a, b) in zip(standings(first), standings(second)) where a == 1 && b == 1 { count += 1 }
    return count
  }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let cow = try table.column("ccode")
    let year = try table.column("year")
    let first = try table.column("state") + 1
    organisations = Array(table.header[first...])
    let count = organisations.count
    var stateYears: [StateYear] = []
    var standings: [Int8] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      stateYears.append(
        StateYear(
          cow: try table.integer(record, cow), year: try table.integer(record, year)))
      for index in first..<(first + count) {
        let value = try table.integer(record, index)
        guard let standing = Int8(exactly: value).flatMap(Standing.init) else {
          throw table.error(record, index, "a standing is 0, 1, 2, 3, −1 or −9")
        }
        standings.append(standing.rawValue)
      }
    }
    self.stateYears = stateYears
    self.standings = standings
  }
}
