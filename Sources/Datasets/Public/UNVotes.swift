/// Roll-call votes of the United Nations General Assembly.
///
/// Reads `un_votes.csv` and `un_roll_calls.csv` of the R package *unvotes*. A state that was absent from a
/// vote has no row there; it has the answer ``absent`` here.
///
/// Source: E. Voeten, A. Strezhnev, M. Bailey, *United Nations General Assembly Voting Data*, Harvard
/// Dataverse, doi:10.7910/DVN/LEJUQZ.
public struct UNVotes: Sendable {
  public struct RollCall: Sendable {
    public let id: Int
    /// Session of the Assembly; the first met in 1946.
    public let session: Int
    /// ISO 8601 date as published.
    public let date: String
    public let resolution: String
    /// Whether the vote was on an amendment; a vote without a mark counts as none.
    public let isAmendment: Bool
    /// Whether the vote was on a paragraph; a vote without a mark counts as none.
    public let isParagraph: Bool
    /// Whether the United States Department of State called the vote important.
    public let isImportant: Bool

    public init(
      id: Int, session: Int, date: String = "", resolution: String = "", isAmendment: Bool,
      isParagraph: Bool, isImportant: Bool = false
    ) {
      self.id = id
      self.session = session
      self.date = date
      self.resolution = resolution
      self.isAmendment = isAmendment
      self.isParagraph = isParagraph
      self.isImportant = isImportant
    }

    /// The year that the data set gives a session: session + 1945.
    public var sessionYear: Int { session + 1945 }
  }

  public struct Voter: Hashable, Sendable {
    public let name: String
    /// ISO 3166-1 alpha-2 as published; empty for three former states. `NA` is Namibia.
    public let iso2: String
    /// Correlates of War number, where the data name their voters by it; else `nil`.
    public let number: Int?

    public init(name: String, iso2: String, number: Int? = nil) {
      self.name = name
      self.iso2 = iso2
      self.number = number
    }
  }

  public static let absent: UInt8 = 0
  public static let yes: UInt8 = 1
  public static let abstain: UInt8 = 2
  public static let no: UInt8 = 3

  /// In the order of the file, which is the order of their numbers.
  public let rollCalls: [RollCall]
  /// In the order of their first vote.
  public let voters: [Voter]
  /// Shape [voters × roll calls], the roll calls of one voter side by side.
  public let answers: [UInt8]

  /// No votes at all.
  public static let none = UNVotes()

  private init() { (rollCalls, voters, answers) = ([], [], []) }

  /// - Parameter answers: shape [voters × roll calls]; `nil` is returned for another.
  public init?(rollCalls: [RollCall], voters: [Voter], answers: [UInt8]) {
    guard answers.count == rollCalls.count * voters.count else { return nil }
    self.rollCalls = rollCalls
    self.voters = voters
    self.answers = answers
  }

  /// The answers of one voter to all roll calls.
  public func answers(of voter: Int) -> ArraySlice<UInt8> {
    answers[(voter * rollCalls.count)..<((voter + 1) * rollCalls.count)]
  }

  public init(votes: some DatasetFile, rollCalls calls: some DatasetFile) throws(DatasetError) {
    let rollCalls = try Self.readRollCalls(calls)
    var positions: [Int: Int] = [:]
    for (position, call) in rollCalls.enumerated() { positions[call.id] = position }

    let table = try PublicTable(votes)
    let id = try table.column("rcid")
    let country = try table.column("country")
    let code = try table.column("country_code")
    let vote = try table.column("vote")
    var voters: [Voter] = []
    var numbers: [Voter: Int] = [:]
    var answers: [UInt8] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      guard let position = positions[try table.integer(record, id)] else {
        throw table.error(record, id, "the roll call must stand in \(calls.path)")
      }
      let voter = Voter(name: record.text(country), iso2: record.text(code))
      let number: Int
      if let known = numbers[voter] {
        number = known
      } else {
        number = voters.count
        numbers[voter] = number
        voters.append(voter)
        answers.append(contentsOf: repeatElement(Self.absent, count: rollCalls.count))
      }
      let place = number * rollCalls.count + position
      guard answers[place] == Self.absent else {
        throw table.error(record, country, "a state votes once in a roll call")
      }
      if record.holds(vote, "yes") {
        answers[place] = Self.yes
      } else if record.holds(vote, "abstain") {
        answers[place] = Self.abstain
      } else if record.holds(vote, "no") {
        answers[place] = Self.no
      } else {
        throw table.error(record, vote, "a vote is yes, abstain or no")
      }
    }
    self.rollCalls = rollCalls
    self.voters = voters
    self.answers = answers
  }

  /// Reads `un_roll_calls.csv` alone.
  public static func readRollCalls(_ file: some DatasetFile) throws(DatasetError) -> [RollCall] {
    let table = try PublicTable(file)
    let id = try table.column("rcid")
    let session = try table.column("session")
    let date = try table.column("date")
    let resolution = try table.column("unres")
    let amendment = try table.column("amend")
    let paragraph = try table.column("para")
    let important = try table.column("importantvote")
    var calls: [RollCall] = []
    var seen: Set<Int> = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let number = try table.integer(record, id)
      guard seen.insert(number).inserted else {
        throw table.error(
          record, id, "a roll call has one row", fix: "remove one of its rows")
      }
      calls.append(
        RollCall(
          id: number, session: try table.session(record, session),
          date: record.text(date), resolution: record.text(resolution),
          isAmendment: record.holds(amendment, "1"), isParagraph: record.holds(paragraph, "1"),
          isImportant: record.holds(important, "1")))
    }
    return calls
  }
}
