import GRDB

/// What imported votes tell of their roll calls.
struct VoteMarks {
  /// Whether it is known which roll calls were on paragraphs and amendments, and which were important.
  let tellParts: Bool
  /// Whether the votes are those that an estimation chose.
  let areChosen: Bool

  init(_ db: Database) throws {
    tellParts =
      try Int.fetchOne(
        db,
        sql: """
          SELECT 1 FROM un_roll_calls WHERE is_amendment IS NOT NULL OR is_paragraph IS NOT NULL
            OR is_important IS NOT NULL LIMIT 1
          """) != nil
    areChosen =
      try db.tableExists("un_item_calls")
      && Int.fetchOne(db, sql: "SELECT 1 FROM un_item_calls LIMIT 1") != nil
  }

  /// Whether figures of a world can be made from the votes.
  var suitFigures: Bool { tellParts && !areChosen }

  /// What the votes do not tell, for the report of an import.
  var notes: [String] {
    var notes: [String] = []
    if !tellParts {
      notes.append(
        "which roll calls were on paragraphs and amendments, and which were important, is not told; "
          + "a file of roll calls imported with the votes tells it")
    }
    if areChosen { notes.append("the votes are those that an estimation chose") }
    if !suitFigures {
      notes.append("no figures of a world are made from these votes; the embedded ones stay")
    }
    return notes
  }
}
