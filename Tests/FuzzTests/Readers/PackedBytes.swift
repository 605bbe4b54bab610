import Datasets

/// Packed bytes and encodings: expansion keeps to its limit, and text that was made is UTF-8.
enum PackedBytes {
  private static let limit = 1 << 20

  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    var text = bytes
    if Gunzip.isGzip(bytes) {
      guard let expanded = try? Gunzip.expand(bytes, limit: limit) else { return nil }
      if expanded.count > limit { return "nothing expands beyond the limit" }
      text = expanded
    }
    let file = FileContents(path: "fuzzed.csv", bytes: text, sha256: "")
    guard let survey = try? file.survey(), let stream = try? TextStream(survey) else { return nil }
    var made: [UInt8] = []
    let space = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 257)
    defer { space.deallocate() }
    while let count = try? stream.read(into: space), count > 0 {
      made.append(contentsOf: space[..<count])
      if made.count > 3 * text.count + 8 { return "a text ends" }
    }
    switch survey.encoding {
    case .utf8, .utf8WithMark: return nil
    default:
      return String(validating: made, as: UTF8.self) == nil
        ? "what is made of \(survey.encoding) is UTF-8" : nil
    }
  }
}
