/// Visits between the governments of China and of a receiving state, by year.
///
/// Reads `ChinesePublicDiplomacy.csv`. `N/A` is a figure that was not collected; zero was counted.
///
/// Source: S. Custer et al., *Ties That Bind* (2018) and *Silk Road Diplomacy* (2019), AidData, China's
/// Public Diplomacy Dashboard, version 2.
public struct ChineseVisits: Sendable {
  public struct StateYear: Sendable {
    /// Name of the receiving state as published.
    public let receiver: String
    public let year: Int
    public let governmentVisits: Int?
    public let militaryVisits: Int?

    public init(receiver: String, year: Int, governmentVisits: Int?, militaryVisits: Int?) {
      self.receiver = receiver
      self.year = year
      self.governmentVisits = governmentVisits
      self.militaryVisits = militaryVisits
    }
  }

  /// In the order of the file: by name, then year.
  public let stateYears: [StateYear]

  public init(stateYears: [StateYear]) { self.stateYears = stateYears }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let receiver = try table.column("receiving_country")
    let year = try table.column("year")
    let government = try table.column("government_visits")
    let military = try table.column("military_visits")
    func count(_ record: borrowing CSVRecord, _ index: Int) throws(DatasetError) -> Int? {
      if record.isEmpty(index) || record.holds(index, "N/A") { return nil }
      return try table.integer(record, index)
    }
    var rows: [StateYear] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      rows.append(
        StateYear(
          receiver: record.text(receiver), year: try table.integer(record, year),
          governmentVisits: try count(record, government),
          militaryVisits: try count(record, military)))
    }
    stateYears = rows
  }
}
