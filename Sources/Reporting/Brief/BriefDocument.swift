import Desk

/// Everything that a brief prints, as plain values: no world, no engine and no clock behind it, so that
/// the same document is the same page.
///
/// Texts are printed as they stand. Numbers travel as a ``Figure``: the text that is printed, the exact
/// number behind it, and the identifiers of the facts that it came from, which a page turns into links.
/// Tables that are empty are printed as empty; nothing is filled in.
public struct BriefDocument: Hashable, Sendable {
  /// The title, such as `Kazakhstan: multi-vector foreign policy`.
  public var title: String
  public var subject: Subject
  public var doctrine: Doctrine
  /// The date of knowledge in EDTF.
  public var asOf: String
  /// The year of ``asOf``, from which the age of the data is counted.
  public var asOfYear: Int
  /// Figures of at least this age in years are printed as old.
  public var oldAfterYears = Self.oldAfterYears
  public var inputs: [Input] = []
  /// What changed, by reason; `nil` if nothing was compared.
  public var comparison: Comparison?
  /// Rows of the matrix, in the order of the doctrine.
  public var poles: [Pole] = []
  /// Columns of the matrix.
  public var domains: [Domain] = []
  public var cells: [Cell] = []
  public var balances: [DomainBalance] = []
  /// The weakest commitments, weakest first.
  public var weakest: [WeakCommitment] = []
  public var deadlines: [Deadline] = []
  public var dataAges: [DataAge] = []
  public var timeLines: [TimeLine] = []
  /// Votes beside the poles; `nil` where the world has none.
  public var votes: Votes?
  /// Where the figures of each series come from; empty where all came with the world.
  public var origins: [Origin] = []
  public var checks: [Check] = []
  public var map: Map?
  /// The rows behind the figures. A figure links only to facts that stand here.
  public var facts: [FactRow] = []
  public var sources: [SourceRow] = []
  public var methods: [Method] = []
  /// Remarks on neutrality, boundaries and the like.
  public var notes: [String] = []

  /// The usual age from which figures count as old.
  public static let oldAfterYears = 5

  public init(
    title: String, subject: Subject, doctrine: Doctrine, asOf: String, asOfYear: Int
  ) {
    self.title = title
    self.subject = subject
    self.doctrine = doctrine
    self.asOf = asOf
    self.asOfYear = asOfYear
  }
}

extension BriefDocument {
  /// The state whose policy is looked at.
  public struct Subject: Hashable, Sendable {
    /// ISO 3166-1 alpha-3, such as `KAZ`.
    public var id: String
    /// The name with the case forms that captions need.
    public var localName: LocalName

    public var name: String { localName.text }

    public init(id: String, name: LocalName) {
      self.id = id
      localName = name
    }

    public init(id: String, name: String) {
      self.init(id: id, name: LocalName(name, language: .english))
    }
  }

  /// The doctrine that the checks stand in.
  public struct Doctrine: Hashable, Sendable {
    public var id: String
    public var title: String
    /// The edition's date and name, such as `2018`.
    public var edition: String

    public init(id: String, title: String, edition: String) {
      self.id = id
      self.title = title
      self.edition = edition
    }
  }

  /// A file that the brief was made from.
  public struct Input: Hashable, Sendable {
    public var path: String
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// A printed number with its receipt.
  public struct Figure: Hashable, Sendable {
    /// What is printed, unit included, such as `21.2 %` or `> 18 bn EUR`.
    public var text: String
    /// The number unrounded; `nil` where the figure is no single number.
    public var exact: Double?
    /// Identifiers of ``FactRow``.
    public var facts: [String]

    public init(_ text: String, exact: Double? = nil, facts: [String] = []) {
      self.text = text
      self.exact = exact
      self.facts = facts
    }
  }

  /// How a check came out.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    case met
    case missed
    case onTrack = "on-track"
    case offTrack = "off-track"
    case disputed
    case noData = "no-data"
    case notTestable = "not-testable"
  }

  /// How many checks of one kind came out in each way.
  public struct VerdictCount: Hashable, Sendable {
    /// The kind; empty for all kinds together.
    public let kind: String
    /// One number for each verdict, in the order of `Verdict.allCases`.
    public let numbers: [Int]

    public var total: Int { numbers.reduce(0, +) }
  }

  /// Verdicts counted by kind, kinds in the order in which they first occur.
  public var verdictCounts: [VerdictCount] {
    var kinds: [String] = []
    for check in checks where !kinds.contains(check.kind) { kinds.append(check.kind) }
    return kinds.map { kind in count(checks.filter { $0.kind == kind }, kind: kind) }
  }

  /// Verdicts of all checks.
  public var verdictTotal: VerdictCount { count(checks, kind: "") }

  private func count(_ checks: [Check], kind: String) -> VerdictCount {
    VerdictCount(
      kind: kind,
      numbers: Verdict.allCases.map { verdict in checks.count { $0.verdict == verdict } })
  }

  /// The age in years of figures of a year; `nil` without a year.
  public func age(of year: Int?) -> Int? { year.map { max(0, asOfYear - $0) } }

  /// Whether figures of a year are printed as old.
  public func isOld(_ year: Int?) -> Bool { (age(of: year) ?? 0) >= oldAfterYears }
}
