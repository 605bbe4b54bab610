import Foundation

/// Another program that works on a database: Python's own SQLite, of which the program under test knows nothing.
public enum ForeignSQLite {
  private static let changer = """
    import sqlite3, sys
    connection = sqlite3.connect(sys.argv[1])
    connection.executescript(sys.argv[2])
    connection.commit()
    """

  /// Runs SQL on a database behind the program's back; whether it could.
  public static func change(_ path: String, _ sql: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", changer, path, sql]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
