/// The track gauge of railways by country, with the lines that have another one.
public struct RailGauges: Sendable {
  /// A rule of the table.
  public struct Rule: Hashable, Sendable {
    /// Key of the country.
    public var country: String
    /// In millimetres.
    public var gauge: Int
    /// The line for which it holds; empty for the country as a whole.
    public var route: [GeographicPoint]
    /// How far from the route a stretch may lie, in kilometres.
    public var kilometres: Double

    public init(
      country: String, gauge: Int, route: [GeographicPoint] = [], kilometres: Double = 0
    ) {
      self.country = country
      self.gauge = gauge
      self.route = route
      self.kilometres = kilometres
    }
  }

  public let rules: [Rule]

  public init(rules: [Rule]) { self.rules = rules }

  /// Reads a table with the columns `country`, `gauge`, `route` and `kilometres`; others, such as its
  /// sources, are left to people.
  ///
  /// - Throws: every fault of the file, up to a limit.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    var rules: [Rule] = []
    var faults = FaultCollector()
    do throws(DatasetError) {
      var table = try CSVStream(TextStream(file.survey()))
      var columns: [Int] = []
      for name in Self.columns {
        guard let index = table.index(of: name) else {
          throw DatasetError(
            file: file.path, line: table.headerLine, value: name,
            rule: "the table must have this column",
            fix: "its columns are \(Self.columns.joined(separator: ", "))")
        }
        columns.append(index)
      }
      var isRecord = true
      while isRecord, !faults.isFull {
        isRecord = try table.next()
        for fault in table.takeFaults() where !faults.isFull {
          faults.note(fault.error(in: file.path))
        }
        guard isRecord else { break }
        let read = table.withRecord { Self.rule($0, columns, file.path) }
        switch read {
        case .success(let rule): rules.append(rule)
        case .failure(let fault): faults.note(fault)
        }
      }
    } catch { throw faults.ended(by: error) }
    try faults.finish()
    self.init(rules: rules)
  }

  /// The columns that the table must have.
  public static let columns = ["country", "gauge", "route", "kilometres"]

  private static func rule(
    _ record: borrowing CSVRecord, _ columns: [Int], _ file: String
  ) -> Result<Rule, DatasetError> {
    func fault(_ column: Int, _ value: String, _ rule: String, _ fix: String) -> DatasetError {
      let (line, place) = record.place(columns[column])
      return DatasetError(
        file: file, line: line, column: place, value: value, rule: rule, fix: fix)
    }
    let country = record.text(columns[0])
    if country.isEmpty {
      return .failure(fault(0, "", "a gauge belongs to a country", "name its key, such as KAZ"))
    }
    guard let gauge = record.integer(columns[1]), (300...3000).contains(gauge) else {
      return .failure(
        fault(
          1, record.text(columns[1]), "a gauge is a number of millimetres from 300 to 3000",
          "write 1520 or 1435"))
    }
    if record.isEmpty(columns[2]) { return .success(Rule(country: country, gauge: gauge)) }
    let route: [GeographicPoint]
    switch record.withBytes(columns[2], { PipelineRoute.parts(of: $0) }) {
    case .failure(let wrong):
      return .failure(fault(2, wrong.value, wrong.rule, "write it as lat,lon:lat,lon"))
    case .success(let parts): route = parts.flatMap(\.self)
    }
    guard let kilometres = record.number(columns[3]), kilometres > 0 else {
      return .failure(
        fault(
          3, record.text(columns[3]), "a route has a distance in kilometres, above 0",
          "write how far from the route its line may lie"))
    }
    return .success(
      Rule(country: country, gauge: gauge, route: route, kilometres: kilometres))
  }
}
