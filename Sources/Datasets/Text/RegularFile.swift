import Foundation

/// A regular file that is open for reading; folders, pipes, sockets and devices are refused.
final class RegularFile {
  let path: String
  /// Its size in bytes when it was opened.
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(DatasetError) {
    self.path = path
    // Without O_NONBLOCK a pipe that nobody writes to would hold the opening up.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      size = 0
      throw Self.refusal(path, errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      size = 0
      throw Self.refusal(path, errno)
    }
    size = Int(status.st_size)
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      throw DatasetError(
        file: path, value: kind == S_IFDIR ? "folder" : kind == S_IFIFO ? "pipe" : "device",
        rule: "this must be a regular file",
        fix: kind == S_IFDIR ? "name a file in it" : "save the data to a file first")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads as many bytes as fit and exist; 0 at the end.
  func read(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    guard let start = space.baseAddress else { return 0 }
    var count = 0
    while count < space.count {
      let got = Foundation.read(descriptor, start + count, space.count - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        break
      } else if errno != EINTR {
        throw Self.refusal(path, errno)
      }
    }
    return count
  }

  private static func refusal(_ path: String, _ number: Int32) -> DatasetError {
    let fix =
      switch number {
      case ENOENT, ENOTDIR: "no such file: check the path"
      case EACCES, EPERM: "its permissions do not allow reading: change them or name a copy"
      case ELOOP: "its symbolic links lead in a circle: name the file itself"
      case ENXIO: "it is a socket or device: save the data to a file first"
      default: "the system says: \(String(cString: strerror(number)))"
      }
    return DatasetError(file: path, rule: "the file cannot be read", fix: fix)
  }
}
