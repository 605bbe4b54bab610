import Datasets
import Foundation
import GRDB
import WorldModel

/// Why figures cannot be made from what was imported.
public enum FigureFailure: Error, Sendable {
  case workspace(WorkspaceError)
  /// The rows of a data set cannot be made into figures; the reason in words.
  case unusable(kind: String, reason: String)
}

extension Workspace {
  /// The tables of figures of every imported data set that a maker makes any from.
  ///
  /// Tables that were kept at the import for the same basis are taken as they are; others are made from
  /// the rows, and nothing is written.
  ///
  /// Complexity: O(n) in the length of the tables; where they must be made, in the number of rows.
  public func figures(_ maker: any FigureMaker) throws(FigureFailure) -> WorldOverlay {
    var failure: FigureFailure?
    do throws(WorkspaceError) {
      return try read { db in
        var origins: [WorldOverlay.Origin] = []
        for kind in ImportKind.all where maker.makes(kind.key) {
          guard let current = try CurrentImport(kind.key, in: db) else { continue }
          let tables: [WorldOverlay.TableText]
          if let kept = try Self.kept(current.id, basis: maker.basis, in: db) {
            tables = kept
          } else {
            let source = ImportedSource(db, states: maker.states)
            do { tables = try maker.tables(of: kind.key, from: source) } catch {
              if error is DatabaseError { throw error }
              failure = .unusable(kind: kind.key, reason: "\(error)")
              throw error
            }
          }
          let files = current.files.map { SourceFile(name: $0.name, sha256: $0.sha256) }
          origins.append(
            .init(
              dataset: kind.dataset, files: files, lastYear: try kind.lastYear(of: tables, in: db),
              tables: tables))
        }
        return WorldOverlay(origins)
      }
    } catch { throw failure ?? .workspace(error) }
  }

  /// The tables that were kept; `nil` where none were, or others.
  private static func kept(
    _ id: Int64, basis: String, in db: Database
  ) throws -> [WorldOverlay.TableText]? {
    // A workspace of the first form has no such table until something is imported into it.
    guard try db.tableExists("figures") else { return nil }
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, basis, body FROM figures WHERE import = ? ORDER BY name",
      arguments: [id])
    guard !rows.isEmpty, rows.allSatisfy({ $0["basis"] == basis }) else { return nil }
    return rows.map { row in
      let body: Data = row["body"]
      return WorldOverlay.TableText(fileName: row["name"], bytes: [UInt8](body))
    }
  }

  /// Keeps the tables of an import beside its rows.
  ///
  /// Rows that cannot be made into figures stay imported: whoever asks for figures is told why.
  static func keep(
    _ maker: any FigureMaker, of kind: ImportKind, _ id: Int64, in db: Database
  ) throws {
    guard maker.makes(kind.key) else { return }
    let tables: [WorldOverlay.TableText]
    do {
      tables = try maker.tables(of: kind.key, from: ImportedSource(db, states: maker.states))
    } catch let error as DatabaseError {
      throw error
    } catch { return }
    for table in tables {
      try db.execute(
        sql: "INSERT INTO figures VALUES (?, ?, ?, ?)",
        arguments: [id, table.fileName, maker.basis, Data(table.bytes)])
    }
  }
}

extension ImportKind {
  /// The last year of the rows, for tables of standings, which may go on until then.
  ///
  /// Complexity: O(n) in the number of rows where there are such tables.
  fileprivate func lastYear(of made: [WorldOverlay.TableText], in db: Database) throws -> Int? {
    guard made.contains(where: \.holdsStandings) else { return nil }
    var last: Int?
    for table in tables where table.columns.contains(where: { $0.name == "year" }) {
      guard let year = try Int.fetchOne(db, sql: "SELECT max(year) FROM \(table.name)") else {
        continue
      }
      last = max(last ?? year, year)
    }
    return last
  }
}
