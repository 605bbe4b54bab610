import Dyads
import GRDB

/// Reads the data sets of a workspace as joins of pairs of states.
struct DyadReader {
  let db: Database
  /// By row of `texts`: the text as a number, 0 where it is none.
  private let codes: [Int32]
  /// By row of `actors`: the state's number by year from the first of ``DyadStates/years``; empty
  /// where it never had one.
  private let actors: [[Int32]]
  private let scheme: StateSystem.Scheme
  /// Rows whose states the system does not have.
  private(set) var left = 0

  init(_ states: DyadStates, in db: Database) throws {
    self.db = db
    scheme = states.system.scheme
    var codes: [Int32] = []
    let texts = try RowCursor("SELECT id, text FROM texts", in: db)
    while try texts.next() {
      let id = texts.integer(0)
      guard id >= 0, let code = Int32(texts.text(1)) else { continue }
      if codes.count <= id { codes += Array(repeating: 0, count: id + 1 - codes.count) }
      codes[id] = code
    }
    self.codes = codes
    var actors: [[Int32]] = []
    let keys = try RowCursor("SELECT id, key FROM actors", in: db)
    while try keys.next() {
      let id = keys.integer(0)
      guard id >= 0 else { continue }
      if actors.count <= id { actors += Array(repeating: [], count: id + 1 - actors.count) }
      actors[id] = states.numbers(of: keys.text(1))
    }
    self.actors = actors
  }

  /// The number of a state in a year, 0 where it has none.
  ///
  /// - Parameter actor: row of `actors`, 0 for none.
  func number(ofActor actor: Int, _ year: Int) -> Int {
    guard actors.indices.contains(actor), !actors[actor].isEmpty, DyadStates.years.contains(year)
    else { return 0 }
    return Int(actors[actor][year - DyadStates.years.lowerBound])
  }

  /// Every number that a state has had.
  func numbers(everOfActor actor: Int) -> [Int] {
    guard actors.indices.contains(actor) else { return [] }
    return Set(actors[actor]).subtracting([0]).map(Int.init).sorted()
  }

  /// The number of a state that stands under its number of the Correlates of War: this itself, or
  /// in another system that of the state which it meant in the year.
  func number(_ row: RowCursor, code: Int32, actor: Int32, _ year: Int) -> Int {
    let id = row.integer(code)
    let own = codes.indices.contains(id) ? Int(codes[id]) : 0
    guard scheme == .gleditschWard, !DyadStates.endedInBoth.contains(own) else { return own }
    return number(ofActor: row.integer(actor), year)
  }

  /// Whether both are numbers; where one is not, the row is counted as left out.
  mutating func holds(_ first: Int, _ second: Int) -> Bool {
    if first != 0, second != 0, first != second { return true }
    left += 1
    return false
  }

  mutating func leaveOut() { left += 1 }

  /// Whether a key of a row has not been there before; the first row stands.
  ///
  /// In a year of change two numbers of the Correlates of War can be one state of the other list,
  /// and two codes of a panel one number of either.
  mutating func isNew(
    _ first: Int, _ second: Int, _ year: Int, _ seen: inout Set<Int>, inAnySystem: Bool = false
  ) -> Bool {
    guard inAnySystem || scheme == .gleditschWard else { return true }
    if seen.insert((first << 16 | second) << 16 | year).inserted { return true }
    left += 1
    return false
  }
}
