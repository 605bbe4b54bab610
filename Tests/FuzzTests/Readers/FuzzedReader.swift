/// A reader of bytes that a stranger wrote, with what it promises for every input.
///
/// A promise is more than not to crash: two ways of reading agree, what is printed reads back as the
/// same value, and what is refused is refused with a fault.
enum FuzzedReader: String, CaseIterable, Sendable {
  /// Delimited text, whole and block by block.
  case csv
  /// Rows of a world's tables: keys, references, dates, amounts with comparator and unit.
  case rows
  /// Dates and intervals of EDTF.
  case dates
  /// Decimal numbers and whole numbers.
  case numbers
  /// `datapackage.json`.
  case package
  /// Doctrines.
  case doctrine
  /// Scenarios, on a network of one line.
  case scenario
  /// Events that a doctrine answers.
  case event
  /// Agreements that are screened.
  case agreement
  /// Negotiations in YAML.
  case negotiation
  /// Outlines of negotiations, filled in by a world of two states.
  case outline
  /// Negotiations in the published tables and XML, and weights of votes.
  case talks
  /// Drafts of speeches.
  case draft
  /// Packed bytes, and the encodings of text.
  case packed

  /// The promise that does not hold for these bytes; `nil` where all hold.
  func brokenPromise(_ bytes: [UInt8]) -> String? {
    switch self {
    case .csv: TableText.brokenPromise(bytes)
    case .rows: WorldRows.brokenPromise(bytes)
    case .dates: DateText.brokenPromise(bytes)
    case .numbers: NumberBytes.brokenPromise(bytes)
    case .package: PackageText.brokenPromise(bytes)
    case .doctrine, .scenario, .event, .agreement: YAMLText.brokenPromise(bytes, self)
    case .negotiation: NegotiationText.brokenCase(bytes)
    case .outline: NegotiationText.brokenOutline(bytes)
    case .talks: NegotiationText.brokenTable(bytes)
    case .draft: DraftText.brokenPromise(bytes)
    case .packed: PackedBytes.brokenPromise(bytes)
    }
  }
}
