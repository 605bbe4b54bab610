import Dyads
import GRDB

/// A data set as a join of pairs of states.
public struct ImportedJoin: Sendable {
  public let topic: DyadTopic
  public let join: DyadJoin
  /// Rows that were left out, for their states are not in the system.
  public let rowsLeftOut: Int
}

extension Workspace {
  /// The joins of some topics, in the order given, all of one state of the workspace.
  ///
  /// Every year of a data set is read, so that the coverage of its states does not depend on the
  /// years of the table.
  ///
  /// - Parameter progress: is told each topic before it is read.
  /// - Throws: where the data set of a topic was not imported, or holds what cannot be.
  ///
  /// Complexity: O(n) in the rows of the data sets.
  public func joins(
    _ topics: [DyadTopic], of states: DyadStates, progress: (DyadTopic) -> Void = { _ in }
  ) throws(WorkspaceError) -> [ImportedJoin] {
    try read { db in
      var joins: [ImportedJoin] = []
      let dictionaries = try DyadReader(states, in: db)
      for topic in topics {
        guard let current = try CurrentImport(topic.kind.key, in: db) else {
          throw notImported(topic.kind.key)
        }
        progress(topic)
        var reader = dictionaries
        let source = DyadSource(
          name: topic.kind.key, citation: try Self.citation(of: current, in: db))
        do {
          let join = try reader.join(topic, source)
          joins.append(ImportedJoin(topic: topic, join: join, rowsLeftOut: reader.left))
        } catch let fault as DyadError {
          throw WorkspaceError(
            .input, path: path, rule: "\(topic.kind.key): \(fault.description)",
            fix: "fetch the files again from their source and import them")
        }
      }
      return joins
    }
  }

  private static func citation(of current: CurrentImport, in db: Database) throws -> String {
    try String.fetchOne(
      db, sql: "SELECT citation FROM imports WHERE id = ?", arguments: [current.id]) ?? ""
  }
}

extension DyadReader {
  fileprivate mutating func join(_ topic: DyadTopic, _ source: DyadSource) throws -> DyadJoin {
    switch topic {
    case .igo: .organisations(try organisations(source))
    case .atop: .obligations(try obligations(.atop(source)))
    case .cowAlliances: .obligations(try alliances(.correlatesOfWar(source)))
    case .trade: .trade(try trade(source))
    case .agreement: .agreement(try agreement(source))
    case .distance: .distance(try distances(source))
    case .contiguity: .contiguity(try contiguity(source))
    case .cinc: .capabilities(try capabilities(source))
    }
  }
}
