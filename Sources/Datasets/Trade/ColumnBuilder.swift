import WorldModel

/// Collects the fields of one column: as figures until a field is none, then as text.
struct ColumnBuilder {
  private var numbers: [Double] = []
  private var codes: [Int32] = []
  private var levels: [String] = []
  private var known: [String: Int32] = [:]
  private var isText: Bool
  private let missing: [[UInt8]]
  /// Whether a figure was seen.
  private var hasNumber = false
  /// Whether a field is no figure although others are: the file must be read again with the column as text,
  /// since figures are not kept as they were spelt.
  private(set) var isMixed = false
  private var last: (bytes: [UInt8], code: Int32) = ([], -1)

  init(isText: Bool, missing: Set<String>) {
    self.isText = isText
    self.missing = missing.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  var content: ColumnTable.Column.Content {
    isText ? .text(codes: codes, levels: levels) : .numbers(numbers)
  }

  mutating func append(_ field: UnsafeBufferPointer<UInt8>) {
    let isMissing = field.isEmpty || missing.contains { field.elementsEqual($0) }
    if isText {
      codes.append(isMissing ? -1 : code(field))
      return
    }
    if isMissing {
      numbers.append(.nan)
      return
    }
    if let value = NumberText.number(field) {
      hasNumber = true
      numbers.append(value)
    } else if hasNumber {
      isMixed = true
      numbers.append(.nan)
    } else {
      isText = true
      codes = [Int32](repeating: -1, count: numbers.count)
      numbers = []
      codes.append(code(field))
    }
  }

  private mutating func code(_ field: UnsafeBufferPointer<UInt8>) -> Int32 {
    if last.code >= 0, field.elementsEqual(last.bytes) { return last.code }
    let code = code(String(decoding: field, as: UTF8.self))
    last = (Array(field), code)
    return code
  }

  private mutating func code(_ text: String) -> Int32 {
    if let code = known[text] { return code }
    let code = Int32(levels.count)
    known[text] = code
    levels.append(text)
    return code
  }
}
