import Datasets

/// One of the files that make up an import, known by its header.
public struct ImportRole: Sendable {
  /// Its name, for a file whose header does not tell.
  public let name: String
  /// Columns that the header must have; the role with the most of them wins. Empty for a file that is
  /// no table.
  public let header: [String]
  /// What a file of JSON must be; `nil` for a table.
  public let form: NetworkFileForm?
  /// What the name of a table without header begins with, and how many columns it has; `nil` for all others.
  public let bare: (name: String, width: Int)?
  public let isRequired: Bool
  /// Whether several files may have this role, such as one for each indicator.
  public let isRepeatable: Bool
  public let options: CSVOptions
  public let tables: [TargetTable]
  let read: @Sendable (RoleReader) throws -> Void

  init(
    _ name: String, header: [String], isRequired: Bool = true, isRepeatable: Bool = false,
    options: CSVOptions = .standard, tables: [TargetTable],
    read: @escaping @Sendable (RoleReader) throws -> Void
  ) {
    self.name = name
    self.header = header
    form = nil
    bare = nil
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.options = options
    self.tables = tables
    self.read = read
  }

  /// A role for files of JSON, told by their form.
  init(
    _ name: String, form: NetworkFileForm, isRequired: Bool = true, tables: [TargetTable] = [],
    read: @escaping @Sendable (RoleReader) throws -> Void
  ) {
    self.name = name
    header = []
    self.form = form
    bare = nil
    self.isRequired = isRequired
    isRepeatable = false
    options = .standard
    self.tables = tables
    self.read = read
  }

  /// A role for tables without header and with blanks between fields, told by the published name of the file.
  init(
    _ name: String, named start: String, width: Int, tables: [TargetTable] = [],
    read: @escaping @Sendable (RoleReader) throws -> Void
  ) {
    self.name = name
    header = []
    form = nil
    bare = (start, width)
    isRequired = false
    isRepeatable = false
    options = .blanks
    self.tables = tables
    self.read = read
  }

  /// Whether a file has the name of a table without header.
  func takes(named path: String) -> Bool {
    bare.map { SurveyedFile.name(of: path).hasPrefix($0.name) } ?? false
  }

  /// Whether a file of JSON has the form; one that names itself must bear the role's name.
  func takes(_ found: NetworkFileForm) -> Bool {
    guard let form, form.kind == found.kind else { return false }
    return found.name.isEmpty || form.name.isEmpty || form.name == found.name
  }

  /// What a file of this role looks like, for messages.
  public var looks: String {
    switch form?.kind {
    case nil:
      bare.map { "name \($0.name)….txt, no header, fields between blanks: \($0.width)" }
        ?? "columns " + header.joined(separator: ", ")
    case .graph: "JSON with nodes and graph"
    case .lines: "GeoJSON with lines"
    case .points: "GeoJSON with points"
    case .areas: "GeoJSON with areas of countries"
    }
  }

  /// A role whose rows have the columns of the file, one for one.
  init(
    _ name: String, isRequired: Bool = true, options: CSVOptions = .standard, into table: String,
    key: [String], years: RowYears, missing: [String] = [], _ columns: [SourceColumn]
  ) {
    let target = TargetTable(table, key: key, columns.flatMap(\.target))
    self.init(
      name, header: columns.map(\.name), isRequired: isRequired, options: options,
      tables: [target]
    ) { reader in
      try reader.copyColumns(columns, years: years, missing: missing, into: target)
    }
  }
}

/// The years for which a row of a data set holds, by which its codes are read.
enum RowYears: Sendable {
  case none
  case column(String)
  /// A session of the General Assembly; its year is session + 1945.
  case session(String)
  /// Days or years of the beginning and of the end.
  case span(String, String)
}

/// A column of a file and what becomes of it.
struct SourceColumn: Sendable {
  enum Kind: Sendable {
    case integer
    case count
    case number
    case flag
    case text
    case word
    case state(IdentityScheme)
  }

  let name: String
  let field: String
  let kind: Kind

  /// A whole number that must be there.
  static func integer(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .integer)
  }

  /// A whole number that may be missing.
  static func count(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .count)
  }

  static func number(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .number)
  }

  /// 0 or 1, or missing.
  static func flag(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .flag)
  }

  static func text(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .text)
  }

  static func word(_ name: String, as field: String? = nil) -> SourceColumn {
    SourceColumn(name: name, field: field ?? name, kind: .word)
  }

  static func state(_ name: String, as field: String, _ scheme: IdentityScheme) -> SourceColumn {
    SourceColumn(name: name, field: field, kind: .state(scheme))
  }

  var target: [TargetTable.Column] {
    switch kind {
    case .integer: [.integer(field)]
    case .count, .flag: [.integer(field, optional: true)]
    case .number: [.number(field)]
    case .text: [.text(field)]
    case .word: [.word(field)]
    case .state: TargetTable.Column.state(field)
    }
  }
}
