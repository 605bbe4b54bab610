import ArgumentParser
import Foundation

/// Turns a page into a document for a word processor, by the program pandoc.
enum Pandoc {
  /// - Parameter format: `docx` or `odt`.
  /// - Throws: a fault with the package to install where pandoc is missing, or with its own words.
  static func convert(html: String, to format: String, at path: String) throws {
    guard let program = ExternalProgram.named("PANDOC", or: ["pandoc"]) else {
      throw ValidationError(
        "\(format) needs pandoc, which is not installed: install the package ‘pandoc’, "
          + "or name the program in PANDOC; --format html or markdown needs nothing.")
    }
    try program.make(path, from: html, named: "page.html", result: "document.\(format)") {
      source, result in
      ["--from=html", "--to=\(format)", "--output=\(result)", source]
    }
  }
}

/// A program of the system that makes a file from a file.
struct ExternalProgram {
  let path: String

  /// The program that a variable of the environment names, else the first of the names on the path.
  static func named(_ variable: String, or names: [String]) -> ExternalProgram? {
    let environment = ProcessInfo.processInfo.environment
    if let stated = environment[variable], !stated.isEmpty {
      return FileManager.default.isExecutableFile(atPath: stated)
        ? ExternalProgram(path: stated) : nil
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for name in names {
      for folder in folders {
        let path = "\(folder)/\(name)"
        if FileManager.default.isExecutableFile(atPath: path) { return ExternalProgram(path: path) }
      }
    }
    return nil
  }

  /// Runs the program on a text in a folder of its own and puts its result in place, whole or not at all.
  ///
  /// - Parameter arguments: made from the path of the text and the path of the result.
  func make(
    _ target: String, from text: String, named name: String, result: String,
    arguments: (String, String) -> [String]
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tarazy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent(name)
    let made = folder.appendingPathComponent(result)
    try Data(text.utf8).write(to: source)
    let process = Process()
    let errors = folder.appendingPathComponent("errors")
    try Data().write(to: errors)
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments(source.path, made.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let bytes = try? Data(contentsOf: made), !bytes.isEmpty
    else {
      let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      throw ValidationError(
        "‘\(path)’ made no file (status \(process.terminationStatus)): "
          + said.split(separator: "\n").suffix(3).joined(separator: " "))
    }
    try OutputFile.write(bytes, to: target)
  }
}
