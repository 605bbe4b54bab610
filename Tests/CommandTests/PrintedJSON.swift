import Foundation
import Testing

/// JSON as the program prints it.
struct PrintedJSON {
  let value: Any

  init(_ value: Any) { self.value = value }

  init(_ data: Data) throws {
    value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  /// A member of an object; `nil` where it is absent. `null` is a value.
  subscript(_ name: String) -> PrintedJSON? {
    (value as? [String: Any])?[name].map { PrintedJSON($0) }
  }

  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var text: String? { value as? String }
  var number: Double? { value is String ? nil : (value as? NSNumber)?.doubleValue }
  var isNull: Bool { value is NSNull }

  func list(sourceLocation: SourceLocation = #_sourceLocation) throws -> [PrintedJSON] {
    try #require(value as? [Any], "no array", sourceLocation: sourceLocation)
      .map { PrintedJSON($0) }
  }

  /// The array under a name.
  func list(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [PrintedJSON] {
    try #require(self[name], "no ‘\(name)’", sourceLocation: sourceLocation)
      .list(sourceLocation: sourceLocation)
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
