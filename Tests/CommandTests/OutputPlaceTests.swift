import Foundation
import Testing

@Suite("Places to write to", .enabled(if: Command.isThere, Command.absence))
struct OutputPlaceTests {
  private static let check = ["check", "uzbekistan", "--format", "json"]

  @Test("A link is followed: its target gets the text and the link stays a link")
  func link() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path("target.json")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.json"), withDestinationPath: folder.path("target.json"))
    _ = try Command.succeed(Self.check + ["--output", folder.path("link.json")])
    #expect(try folder.data("target.json").count > 200)
    let kind = try FileManager.default.attributesOfItem(atPath: folder.path("link.json"))[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test("A file that is replaced keeps its permissions")
  func permissions() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let place = folder.path("private.json")
    try Data("old".utf8).write(to: URL(fileURLWithPath: place))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place)
    _ = try Command.succeed(Self.check + ["--output", place])
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
  }
}
