import Foundation
import Testing

/// JSON as the program prints it, with its numbers to the last digit.
indirect enum PrintedJSON: Decodable, Sendable {
  case object([String: PrintedJSON])
  case array([PrintedJSON])
  case string(String)
  case double(Double)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: container.allKeys.map {
            ($0.stringValue, try container.decode(PrintedJSON.self, forKey: $0))
          }))
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let number = try? container.decode(Double.self) {
      self = .double(number)
    } else if let truth = try? container.decode(Bool.self) {
      self = .bool(truth)
    } else {
      self = .array(try container.decode([PrintedJSON].self))
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads the whole output of a run.
  init(_ data: Data) throws { self = try JSONDecoder().decode(PrintedJSON.self, from: data) }

  /// A member of an object; `nil` where it is absent. `null` is a value.
  subscript(_ name: String) -> PrintedJSON? {
    if case .object(let members) = self { return members[name] }
    return nil
  }

  var keys: Set<String> {
    if case .object(let members) = self { return Set(members.keys) }
    return []
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .double(let number) = self { return number }
    return nil
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  func list(sourceLocation: SourceLocation = #_sourceLocation) throws -> [PrintedJSON] {
    guard case .array(let elements) = self else {
      return try #require(nil as [PrintedJSON]?, "no array", sourceLocation: sourceLocation)
    }
    return elements
  }

  /// The array under a name.
  func list(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [PrintedJSON] {
    try #require(self[name], "no ‘\(name)’", sourceLocation: sourceLocation)
      .list(sourceLocation: sourceLocation)
  }

  /// The number under a name.
  func number(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Double {
    try #require(self[name]?.number, "no number ‘\(name)’", sourceLocation: sourceLocation)
  }

  /// The text under a name.
  func text(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try #require(self[name]?.text, "no text ‘\(name)’", sourceLocation: sourceLocation)
  }

  /// The element of an array whose text under a name is this one.
  func element(
    of list: String, where name: String, is text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PrintedJSON {
    try #require(
      try self.list(list, sourceLocation: sourceLocation).first { $0[name]?.text == text },
      "no \(name) ‘\(text)’", sourceLocation: sourceLocation)
  }
}
