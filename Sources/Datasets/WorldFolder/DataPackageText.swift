import Foundation

/// The text of `datapackage.json`, to tell the places of its faults.
struct DataPackageText: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fault of bytes that are no text in UTF-8; `nil` for a proper text.
  var fault: DatasetError? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return fault(at: 0, value: "UTF-16", "the text must be UTF-8, and this is UTF-16")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return fault(at: 0, value: "", "the text must not begin with a byte-order mark")
    }
    if let zero = bytes.firstIndex(of: 0) {
      return fault(at: zero, value: "byte 0x00", "a text holds no NUL bytes")
    }
    let invalid = bytes.withUnsafeBufferPointer { UTF8Validity.firstFault(in: $0) }
    return invalid.map { place in
      let byte = String(bytes[place], radix: 16, uppercase: true)
      return fault(at: place, value: "byte 0x\(byte)", "the text must be UTF-8")
    }
  }

  private func fault(at offset: Int, value: String, _ rule: String) -> DatasetError {
    let place = place(at: offset)
    return DatasetError(
      file: DataPackage.fileName, line: place.line, column: place.column, value: value,
      rule: rule, fix: "save the file as UTF-8 without a byte-order mark")
  }

  /// What the decoder says, as a fault with its place as far as that is known.
  func fault(of error: any Error, root: String) -> DatasetError {
    var found = (line: 0, column: 0)
    var value = ""
    switch error as? DecodingError {
    case .dataCorrupted(let context):
      // Foundation tells the place in words alone.
      let told = context.underlyingError.map { "\(($0 as NSError).userInfo)" } ?? ""
      found = Self.place(inWords: told)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      value = Self.path(context.codingPath)
    case .keyNotFound(let key, let context):
      value = Self.path(context.codingPath + [key])
    default: break
    }
    return DatasetError(
      file: DataPackage.fileName, line: found.line, column: found.column, value: value,
      rule: "datapackage.json must be JSON with a list ‘resources’ of paths",
      fix: "make it anew with ‘tarazy world package \(root)’")
  }

  /// Such as `resources[3].path`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }

  /// Line and column in words such as “around line 3, column 14.”.
  private static func place(inWords words: String) -> (line: Int, column: Int) {
    let numbers = words.firstMatch(of: /line ([0-9]{1,9}), column ([0-9]{1,9})/)
    guard let numbers, let line = Int(numbers.1), let column = Int(numbers.2) else {
      return (0, 0)
    }
    return (line, max(1, column))
  }

  /// Where a text stands as a JSON string, after so many that are the same; (0, 0) where it is not
  /// found, as when it is written with escapes.
  func place(of value: String, skipping count: Int) -> (line: Int, column: Int) {
    let quoted = Array("\"\(value)\"".utf8)
    for form in [quoted, Array("\"\(value.replacing("/", with: "\\/"))\"".utf8)] {
      var left = count
      var last: Int?
      var start = bytes.startIndex
      while let range = bytes[start...].firstRange(of: form) {
        last = range.lowerBound
        if left == 0 { break }
        left -= 1
        start = range.upperBound
      }
      if let last { return place(at: last) }
    }
    return (0, 0)
  }

  private func place(at offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
