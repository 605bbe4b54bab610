/// Where the votes behind a figure come from.
public struct VoteOrigin: Sendable {
  public let citation: String
  /// Name and SHA-256 of each file.
  public let files: [(name: String, sha256: String)]
  /// Whether it is known which roll calls were on paragraphs and amendments, and which were important.
  public let tellsParts: Bool

  public init(citation: String, files: [(name: String, sha256: String)], tellsParts: Bool) {
    self.citation = citation
    self.files = files
    self.tellsParts = tellsParts
  }

  var json: JSONValue {
    [
      "citation": .string(citation),
      "files": .array(
        files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
    ]
  }
}
