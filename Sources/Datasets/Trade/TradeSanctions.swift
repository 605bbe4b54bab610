/// Sanctions on trade by the states that impose and bear them, with the years in which they hold.
///
/// Reads the case list of the Global Sanctions Data Base, `GSDB_V4.csv`. Only cases with `trade` = 1 count. The
/// description says which of the imposing state's flows they touch: `exp_compl` and `exp_part` what it sells to the
/// target, `imp_compl` and `imp_part` what it buys there, as a whole or in part. They hold from the year `begin`
/// to the year `end`, both included; a case that began in December holds for that year too.
///
/// States are names there, several with commas. The United Nations stand for every state. A group whose
/// members are not known may be any state: the target's flows are then not known in those years, not free.
///
/// Source: G. Felbermayr, A. Kirilakha, C. Syropoulos, E. Yalcin, Y. Yotov, "The Global Sanctions Data Base",
/// *European Economic Review* 129, 2020, 103561, doi:10.1016/j.euroecorev.2020.103561; release 4, 1949–2023.
public struct TradeSanctions: Sendable {
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    case complete
    case partial
  }

  public struct Case: Hashable, Sendable {
    public let id: String
    public let target: String
    public let sender: String
    public let years: ClosedRange<Int>
    /// Of what the sender sells to the target; `nil` where that is free.
    public let exports: Extent?
    /// Of what the sender buys from the target.
    public let imports: Extent?
    public let line: Int
  }

  /// Cases that touch trade, in the order of the file.
  public let cases: [Case]
  public static let coverage = 1949...2023

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let names = ["case_id", "sanctioned_state", "sanctioning_state", "begin", "end", "trade"]
    let columns = try names.map { name throws(DatasetError) in try table.column(name) }
    let description = try table.column("descr_trade")
    var cases: [Case] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      guard record.holds(columns[5], "1") else { return }
      var (exports, imports): (Extent?, Extent?) = (nil, nil)
      for word in record.text(description).split(separator: ",") {
        switch word.filter({ $0 != " " }) {
        case "exp_compl": exports = .complete
        case "exp_part": exports = exports ?? .partial
        case "imp_compl": imports = .complete
        case "imp_part": imports = imports ?? .partial
        default:
          throw table.error(
            record, description, "a trade sanction is exp_compl, exp_part, imp_compl or imp_part")
        }
      }
      let begin = try table.integer(record, columns[3])
      let end = try table.integer(record, columns[4])
      guard begin <= end else {
        throw table.error(record, columns[4], "a sanction must not end before it begins")
      }
      cases.append(
        Case(
          id: record.text(columns[0]), target: record.text(columns[1]),
          sender: record.text(columns[2]), years: begin...end, exports: exports, imports: imports,
          line: record.line))
    }
    self.cases = cases
  }

  /// Names of the data base that are not those of ISO 3166.
  static let names = [
    "Ceylon": "LKA", "Congo, Democratic Republic of the": "COD", "Cote d'Ivoire": "CIV",
    "Egypt, Arab Rep.": "EGY", "Ethiopia (excludes Eritrea)": "ETH", "FRY": "SCG",
    "Gambia, The": "GMB", "German Democratic Republic": "DDR", "Korea, North": "PRK",
    "Korea, South": "KOR", "Malagasy Republic": "MDG", "Malaya": "MYS", "North Vietnam": "VNM",
    "Rhodesia": "ZWE", "Soviet Union": "SUN", "Transjordan": "JOR", "Yemen, North": "YEM",
  ]
}
