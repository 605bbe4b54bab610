import ArgumentParser
import Datasets
import Foundation
import Reporting

/// The text of a draft, from plain text, Markdown or a word processor's file.
struct DraftFile {
  /// Greatest size of a draft, in bytes.
  static let limit = 10_000_000

  let text: String
  let input: InputDigest

  /// - Throws: a fault with line, column and cure for what is no text.
  static func read(_ path: String) throws -> DraftFile {
    let ending = (path as NSString).pathExtension.lowercased()
    guard ["txt", "md", "markdown", "docx"].contains(ending) else {
      throw ValidationError(
        "‘\(path)’ ends in ‘\(ending.isEmpty ? "nothing" : "." + ending)’; a draft is a file in .txt, "
          + ".md or .docx.")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int
    if let size, size > limit {
      throw ValidationError(
        "‘\(path)’ has \(size) bytes; a draft has at most \(limit). Cut it into parts.")
    }
    let contents: FileContents
    do {
      contents = try FileContents.read(path)
    } catch {
      throw ValidationError("\(error)")
    }
    guard !contents.bytes.isEmpty else { throw ValidationError("‘\(path)’ is empty.") }
    let bytes = ending == "docx" ? try plain(path) : try utf8(contents.bytes, path)
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("‘\(path)’ holds no text.")
    }
    return DraftFile(text: text, input: InputDigest(path: path, sha256: contents.sha256))
  }

  /// The bytes as UTF-8; a byte-order mark tells of UTF-16, everything else has to be UTF-8.
  private static func utf8(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
    let encoding = TextEncoding.detect(bytes)
    switch encoding {
    case .utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian: break
    case .latin1, .windows1252:
      let fault = bytes.withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) } ?? 0
      let (line, column) = place(of: fault, in: bytes)
      // UTF-16 without a mark has a zero in every other byte of Latin text.
      if bytes.contains(0) { throw binary(bytes, path) }
      if utf16(bytes) != nil { throw binary(bytes, path) }
      // Cyrillic in one byte a letter leaves hardly a byte below 128; accents in Latin text are few.
      let high = bytes.count { $0 >= 0x80 }
      let likely = high * 3 > bytes.count ? "WINDOWS-1251" : "WINDOWS-1252"
      throw ValidationError(
        "\(path):\(line):\(column): the text is not UTF-8 (it may be \(encoding.rawValue) or "
          + "Windows-1251); convert it: iconv -f \(likely) -t UTF-8 FILE > NEW.")
    }
    let text = encoding.utf8(from: bytes)
    guard !text.contains(0) else { throw binary(bytes, path) }
    return text
  }

  private static func binary(_ bytes: [UInt8], _ path: String) -> ValidationError {
    let fault = bytes.firstIndex(of: 0) ?? 0
    let (line, column) = place(of: fault, in: bytes)
    let encoding = utf16(bytes)
    return ValidationError(
      "\(path):\(line):\(column): "
        + (encoding.map {
          "the text looks like UTF-16 without a byte-order mark; convert it: "
            + "iconv -f \($0) -t UTF-8 FILE > NEW."
        } ?? "a byte 0 stands here: this is no text file."))
  }

  /// UTF-16 without a mark: every other byte is that of a block, 0 for Latin letters and 4 for Cyrillic.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(400)
    let pairs = start.count / 2
    guard pairs > 1 else { return nil }
    for (name, offset) in [("UTF-16LE", 1), ("UTF-16BE", 0)] {
      let blocks = (0..<pairs).count { start[$0 * 2 + offset] == 0 || start[$0 * 2 + offset] == 4 }
      if blocks * 10 > pairs * 8 { return name }
    }
    return nil
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return (before.count { $0 == 0x0A } + 1, column)
  }

  private static func plain(_ path: String) throws -> [UInt8] {
    guard let program = ExternalProgram.named("PANDOC", or: ["pandoc"]) else {
      throw ValidationError(
        "A .docx draft needs pandoc, which is not installed: install the package ‘pandoc’, or name "
          + "the program in PANDOC; or save the draft as .txt or .md.")
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tarazy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = folder.appendingPathComponent("draft.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.path)
    process.arguments = [
      "--from=docx", "--to=plain", "--wrap=none", "--output=\(result.path)",
      URL(fileURLWithPath: path).path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw ValidationError("‘\(program.path)’ can't be run: \(error.localizedDescription)")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: result) else {
      throw ValidationError("‘\(path)’ can't be read as .docx: pandoc refuses it.")
    }
    guard data.count <= limit else {
      throw ValidationError("‘\(path)’ holds \(data.count) bytes of text; at most \(limit).")
    }
    return [UInt8](data)
  }
}
