/// The tables of votes of the General Assembly in a workspace.
enum VoteTables {
  static let votes = TargetTable(
    "un_votes", key: ["roll_call", "voter_code"],
    [.integer("roll_call")] + TargetTable.Column.state("voter") + [.integer("vote")])

  /// Under which name and code, or under which number of the Correlates of War, each voter stands in the file.
  static let voters = TargetTable(
    "un_voters", key: ["voter_code"],
    [
      .init(name: "voter_code", type: .integer, isOptional: false, dictionary: "texts"),
      .text("iso2"), .text("name"), .integer("number", optional: true),
    ])

  /// Marks are missing where no file tells them.
  static let rollCalls = TargetTable(
    "un_roll_calls", key: ["roll_call"],
    [
      .integer("roll_call"), .integer("session"), .text("date"), .text("resolution"),
      .integer("is_amendment", optional: true), .integer("is_paragraph", optional: true),
      .integer("is_important", optional: true), .text("title"), .text("description"),
    ])

  static let issues = TargetTable(
    "un_issues", key: ["roll_call", "short_name"],
    [.integer("roll_call"), .text("short_name"), .word("issue")])

  static let links = TargetTable(
    "un_links", key: ["first_roll_call", "second_roll_call"],
    [.integer("first_roll_call"), .integer("second_roll_call")])

  /// The earliest roll call of the same text, as the files of the estimation name it.
  static let itemCalls = TargetTable(
    "un_item_calls", key: ["roll_call"], [.integer("roll_call"), .integer("item")])

  /// Parameters of the items as the estimation found them: β, γ1, γ2.
  static let items = TargetTable(
    "un_items", key: ["item"],
    [
      .integer("item"), .integer("votes"), .number("discrimination"), .number("lower_cut"),
      .number("upper_cut"),
    ])

  /// Positions as the estimation found them: posterior mean and quantiles.
  static let positions = TargetTable(
    "un_positions", key: ["state_code", "session"],
    TargetTable.Column.state("state") + [
      .integer("session"), .integer("votes"), .number("mean"), .number("least"),
      .number("q05"), .number("q10"), .number("q50"), .number("q90"), .number("q95"),
      .number("greatest"),
    ])
}
