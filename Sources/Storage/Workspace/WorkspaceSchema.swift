import GRDB

/// The tables that every workspace has. The tables of rows belong to the imports, which make and
/// drop them.
enum WorkspaceSchema {
  /// Kept as `user_version`; one more with every migration.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(Workspace.applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: second)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// Tables of figures that were made from the rows of an import: nothing that is not in them.
  private static let second = """
    CREATE TABLE figures (
      import INTEGER NOT NULL REFERENCES imports (id),
      name TEXT NOT NULL,
      basis TEXT NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (import, name)
    ) STRICT;
    """

  /// `texts` holds what the data sets print once and mean often: codes, names, titles.
  private static let first = """
    CREATE TABLE actors (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE texts (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE imports (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      reader_version INTEGER NOT NULL,
      citation TEXT NOT NULL,
      licence TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('current', 'replaced', 'dropped')),
      digest TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX imports_current ON imports (kind) WHERE status = 'current';

    CREATE TABLE import_files (
      import INTEGER NOT NULL REFERENCES imports (id),
      role TEXT NOT NULL,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      expanded_bytes INTEGER NOT NULL,
      encoding TEXT NOT NULL,
      rows_read INTEGER NOT NULL,
      rows_kept INTEGER NOT NULL,
      PRIMARY KEY (import, role, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_tables (
      import INTEGER NOT NULL REFERENCES imports (id),
      name TEXT NOT NULL,
      rows INTEGER NOT NULL,
      digest TEXT NOT NULL,
      PRIMARY KEY (import, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE identities (
      import INTEGER NOT NULL REFERENCES imports (id),
      scheme TEXT NOT NULL,
      code TEXT NOT NULL,
      actor INTEGER NOT NULL REFERENCES actors (id),
      rule TEXT NOT NULL,
      first_year INTEGER,
      last_year INTEGER,
      rows INTEGER NOT NULL,
      PRIMARY KEY (import, scheme, code, actor, rule)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unmapped (
      import INTEGER NOT NULL REFERENCES imports (id),
      scheme TEXT NOT NULL,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      first_year INTEGER,
      last_year INTEGER,
      rows INTEGER NOT NULL,
      file TEXT NOT NULL,
      first_line INTEGER NOT NULL,
      PRIMARY KEY (import, scheme, code, reason)
    ) STRICT, WITHOUT ROWID;
    """
}
