import GRDB

/// Why a workspace could not be opened, read or written.
public struct WorkspaceError: Error, Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case missing, cannotOpen, notADatabase, notAWorkspace, newerSchema, corrupt
    case readOnly, locked, full, input, notFound, other
  }

  public let kind: Kind
  /// Path of the workspace as the caller named it.
  public let path: String
  /// The rule that was broken, as a sentence without its full stop.
  public let rule: String
  /// What to do about it.
  public let fix: String
  /// What the database said; empty where the fault was found without it.
  public let detail: String

  init(_ kind: Kind, path: String, rule: String, fix: String, detail: String = "") {
    self.kind = kind
    self.path = path
    self.rule = rule
    self.fix = fix
    self.detail = detail
  }
}

extension WorkspaceError: CustomStringConvertible {
  /// `path: rule (detail); fix`.
  public var description: String {
    "\(path): \(rule)" + (detail.isEmpty ? "" : " (\(detail))") + (fix.isEmpty ? "" : "; \(fix)")
  }
}

extension WorkspaceError {
  /// The error of the database in the words of this type.
  init(_ error: any Error, path: String) {
    if let known = error as? WorkspaceError {
      self = known
      return
    }
    guard let fault = error as? DatabaseError else {
      self.init(
        .other, path: path, rule: "the workspace cannot be used", fix: "", detail: "\(error)")
      return
    }
    let (kind, rule, fix) = Self.words(for: fault.resultCode)
    self.init(kind, path: path, rule: rule, fix: fix, detail: fault.message ?? "")
  }

  private static func words(for code: ResultCode) -> (Kind, String, String) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (
        .locked, "another process is writing to the workspace",
        "wait until it has finished, or end it, and try again"
      )
    case .SQLITE_FULL:
      (.full, "the disk is full", "free some space; the workspace is as it was before")
    case .SQLITE_IOERR:
      (
        .full, "the disk could not be read or written",
        "check the disk and its free space; the workspace is as it was before"
      )
    case .SQLITE_NOTADB:
      (.notADatabase, "the file is no workspace", "name another file, or move this one away")
    case .SQLITE_CORRUPT:
      (
        .corrupt, "the workspace is damaged",
        "move the file away and import the data sets again"
      )
    case .SQLITE_READONLY, .SQLITE_PERM:
      (
        .readOnly, "the workspace may not be written",
        "check the permissions of the file and of its folder"
      )
    case .SQLITE_CANTOPEN, .SQLITE_AUTH:
      (
        .cannotOpen, "the workspace cannot be opened",
        "check that the folder exists and that its permissions allow reading and writing"
      )
    default: (.other, "the database refused", "")
    }
  }
}
