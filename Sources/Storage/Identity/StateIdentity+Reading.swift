import Datasets
import WorldModel

extension StateIdentity {
  /// Reads the codes and the names of states of a compiled world.
  ///
  /// - Parameters:
  ///   - codes: `codes-states.csv`.
  ///   - actors: `actors-states.csv`, and `actors.csv` of the same world.
  public init(
    codes: some DatasetFile, actors: [any DatasetFile]
  ) throws(DatasetError) {
    var spells: [CodeScheme: [String: [Spell]]] = [:]
    try Self.forEachRow(codes, ["actor", "scheme", "code", "valid"]) { fields in
      guard let scheme = CodeScheme(rawValue: fields[1]) else { return }
      let bounds = fields[3].split(separator: "/").map(String.init)
      let spell = Spell(
        state: fields[0], start: bounds.first ?? "",
        end: bounds.count == 2 && bounds[1] != ".." ? bounds[1] : "")
      let code = scheme == .isoNumeric ? Self.withoutZeros(fields[2]) : fields[2]
      spells[scheme, default: [:]][code, default: []].append(spell)
    }
    var names: [String: String] = [:]
    for file in actors {
      try Self.forEachRow(file, ["id", "name", "kind"]) { fields in
        guard fields[2] == "state" || fields[2] == "territory" else { return }
        names[fields[1].lowercased()] = fields[0]
      }
    }
    self.init(spells: spells, names: names)
  }

  init(spells: [CodeScheme: [String: [Spell]]], names: [String: String]) {
    self.spells = spells
    self.names = names
    var numbers: [String: String] = [:]
    for (number, entries) in (spells[.cow] ?? [:]).sorted(by: { $0.key < $1.key }) {
      for entry in entries { numbers[entry.state] = numbers[entry.state] ?? number }
    }
    self.numbers = numbers
  }

  static func withoutZeros(_ digits: String) -> String {
    let rest = digits.drop { $0 == "0" }
    return rest.isEmpty ? digits : String(rest)
  }

  private static func forEachRow(
    _ file: any DatasetFile, _ columns: [String], _ body: ([String]) -> Void
  ) throws(DatasetError) {
    var stream = try CSVStream(TextStream(file.survey()), options: .standard)
    var places: [Int] = []
    for column in columns {
      guard let place = stream.index(of: column) else {
        throw DatasetError(
          file: file.path, line: stream.headerLine, value: column,
          rule: "the table must have this column",
          fix: "take the table from the embedded world")
      }
      places.append(place)
    }
    while try stream.next() {
      stream.withRecord { record in
        var fields: [String] = []
        for place in places { fields.append(record.text(place)) }
        body(fields)
      }
    }
    if let fault = stream.takeFaults().first { throw fault.error(in: file.path) }
  }
}
