import ArgumentParser
import Dyads
import Foundation

/// Takes the bytes of a table, by itself or through a program that packs or converts them.
final class DataDyadsSink {
  private let handle: FileHandle
  private let name: String
  private let program: Process?
  private let errors: Pipe?

  init(_ handle: FileHandle, name: String) {
    // A reader that went away is told by the error of a write.
    signal(SIGPIPE, SIG_IGN)
    self.handle = handle
    self.name = name
    program = nil
    errors = nil
  }

  /// The program's process, if there is one.
  var process: Int32? { program?.processIdentifier }

  /// - Parameter output: what the program prints; `nil` where it writes a file itself.
  private init(
    _ path: String, _ arguments: [String], output: FileHandle?, name: String
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    let input = Pipe()
    let errors = Pipe()
    let program = Process()
    program.executableURL = URL(fileURLWithPath: path)
    program.arguments = arguments
    program.standardInput = input
    program.standardOutput = output ?? FileHandle.nullDevice
    program.standardError = errors
    do { try program.run() } catch {
      throw ValidationError("‘\(path)’ can't be run: \(error.localizedDescription)")
    }
    handle = input.fileHandleForWriting
    self.name = name
    self.program = program
    self.errors = errors
  }

  /// Packs the table with gzip.
  static func gzip(into output: FileHandle, name: String) throws -> DataDyadsSink {
    guard let gzip = ExternalProgram.named("TARAZY_GZIP", or: ["gzip"]) else {
      throw ValidationError(
        "‘\(name)’ needs gzip, which is not installed: install it, or write a .csv file.")
    }
    return try DataDyadsSink(gzip.path, ["-n", "-c"], output: output, name: name)
  }

  /// Converts the table with DuckDB, each column with the type of its unit.
  static func parquet(
    _ columns: [DyadColumn], into place: String, name: String
  ) throws -> DataDyadsSink {
    let types = columns.map { "'\($0.name)': '\($0.type)'" }.joined(separator: ", ")
    let quoted = place.replacing("'", with: "''")
    let sql = """
      COPY (SELECT * FROM read_csv('/dev/stdin', auto_detect = false, header = true, delim = ',',
        nullstr = '', columns = {\(types)})) TO '\(quoted)' (FORMAT parquet, COMPRESSION zstd)
      """
    if let duckdb = ExternalProgram.named("DUCKDB", or: ["duckdb"]) {
      return try DataDyadsSink(duckdb.path, ["-c", sql], output: nil, name: name)
    }
    throw ValidationError(
      "Parquet needs DuckDB, which is not installed: ‘pip install duckdb-cli’ or the program from "
        + "duckdb.org puts ‘duckdb’ on the path, or name it in DUCKDB; a .csv file needs nothing.")
  }

  func write(_ bytes: [UInt8]) throws { try write(Data(bytes)) }

  func write(_ bytes: Data) throws {
    do { try handle.write(contentsOf: bytes) } catch {
      if errno == EPIPE, program == nil { throw ExitCode.success }
      if program != nil { try finish() }
      throw ValidationError(
        "‘\(name)’ can't be written: \(error.localizedDescription) Check the free space; what was "
          + "there before is unchanged.")
    }
  }

  /// Waits for the program; all bytes are with the system afterwards.
  func finish() throws {
    guard let program, let errors else {
      // Standard output and devices have nothing to be closed for.
      if handle !== FileHandle.standardOutput { try handle.close() }
      return
    }
    try? handle.close()
    let said = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    guard program.terminationStatus == 0 else {
      throw ValidationError(
        "‘\(program.executableURL?.path ?? "")’ made no file (status "
          + "\(program.terminationStatus)): "
          + said.split(separator: "\n").suffix(3).joined(separator: " "))
    }
  }
}

extension DyadColumn {
  /// The column's type in DuckDB's words.
  fileprivate var type: String {
    switch unit {
    case "word": "VARCHAR"
    case "0 or 1": "UTINYINT"
    case "km", "USD", "share": "DOUBLE"
    default: "INTEGER"
    }
  }
}
