import Foundation

/// A file that is whole or not there, even if the process is killed while it writes.
///
/// The bytes go to a file without a name, which the system takes back by itself when the process ends;
/// it gets its name once everything is on disk. Where the file system has no such files, or where an
/// older file is replaced, a hidden file beside it holds the name until it is renamed.
public enum WholeFile {
  /// Writes a regular file in a folder that is there; an older one is replaced and keeps its permissions.
  ///
  /// - Throws: ``DatasetError`` with the file, what the system says, and what to do; the older file, if
  ///   any, is then as it was.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(DatasetError) {
    let place = URL(fileURLWithPath: path)
    let folder = place.deletingLastPathComponent().path
    let hidden = folder + "/." + place.lastPathComponent + ".\(getpid())"
    var old = stat()
    let isThere = stat(path, &old) == 0
    if let fault = protection(of: path) { throw fault }
    let mode = isThere ? old.st_mode & 0o7777 : 0o666
    var descriptor = open(folder, O_WRONLY | O_CLOEXEC | temporaryFile, mode)
    let isNameless = descriptor >= 0
    if !isNameless { descriptor = open(hidden, O_WRONLY | O_CLOEXEC | O_CREAT | O_TRUNC, mode) }
    guard descriptor >= 0 else { throw refusal(path, errno) }
    defer { close(descriptor) }
    do throws(DatasetError) {
      try put(Array(bytes), descriptor, path)
      // The mode of a new file is for the user's mask to narrow, that of an old one is kept.
      if isThere { fchmod(descriptor, mode) }
      guard fsync(descriptor) == 0 else { throw refusal(path, errno) }
      if isNameless {
        if !isThere, name(descriptor, path) { return }
        unlink(hidden)
        guard name(descriptor, hidden) else { throw refusal(path, errno) }
      }
      guard rename(hidden, path) == 0 else { throw refusal(path, errno) }
    } catch {
      unlink(hidden)
      throw error
    }
  }

  /// Why a file that is there must not be replaced; `nil` where it may be, or where there is none.
  ///
  /// Files are replaced by renaming, which the system allows even where the file itself may not be written.
  /// One that nobody may write is protected from the administrator, too.
  public static func protection(of path: String) -> DatasetError? {
    var old = stat()
    guard stat(path, &old) == 0, old.st_mode & 0o222 == 0 || access(path, W_OK) != 0 else {
      return nil
    }
    return DatasetError(
      file: path, value: "the file is read-only", rule: "a file that may not be written must stay",
      fix: "name another file, or allow writing it with ‘chmod u+w’")
  }

  private static func put(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(DatasetError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        Foundation.write(descriptor, all.baseAddress.map { $0 + done }, all.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refusal(path, errno) }
      done += count
    }
  }

  /// Gives a file without a name one that is not taken.
  private static func name(_ descriptor: Int32, _ path: String) -> Bool {
    #if os(Linux)
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, Int32(AT_SYMLINK_FOLLOW)) == 0
    #else
      false
    #endif
  }

  /// `O_TMPFILE`, which the overlay of the C library leaves out because it is an expression.
  private static var temporaryFile: Int32 {
    #if os(Linux)
      0o20000000 | O_DIRECTORY
    #else
      O_DIRECTORY
    #endif
  }

  private static func refusal(_ path: String, _ number: Int32) -> DatasetError {
    let fix =
      switch number {
      case ENOSPC, EDQUOT: "make room on the disk, or write elsewhere"
      case EACCES, EPERM, EROFS: "write to a folder in which you may write"
      case ENOENT, ENOTDIR: "make the folder first"
      case EISDIR: "name a file, not a folder"
      default: "write elsewhere"
      }
    return DatasetError(
      file: path, value: String(cString: strerror(number)), rule: "the file can't be written",
      fix: fix)
  }
}
