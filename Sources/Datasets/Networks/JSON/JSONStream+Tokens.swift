extension JSONStream {
  /// Takes the token that begins with a byte.
  mutating func take(_ byte: UInt8) throws(DatasetError) -> Token {
    switch (byte, expectation) {
    case (UInt8(ascii: "\""), .name), (UInt8(ascii: "\""), .nameOrEnd):
      try takeString()
      expectation = .colon
      return .name
    case (UInt8(ascii: "}"), .nameOrEnd): return close()
    case (UInt8(ascii: "]"), .valueOrEnd): return close()
    case (UInt8(ascii: "}"), .commaOrEnd) where containers.last == true: return close()
    case (UInt8(ascii: "]"), .commaOrEnd) where containers.last == false: return close()
    case (_, .value), (_, .valueOrEnd): return try takeValue(byte)
    default: throw unexpected()
    }
  }

  private mutating func takeValue(_ byte: UInt8) throws(DatasetError) -> Token {
    switch byte {
    case UInt8(ascii: "{"): return try open(isObject: true)
    case UInt8(ascii: "["): return try open(isObject: false)
    case UInt8(ascii: "\""):
      try takeString()
      expectation = afterValue
      return .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      try takeNumber()
      expectation = afterValue
      return .number
    default: return try takeWord()
    }
  }

  private var afterValue: Expectation { containers.isEmpty ? .end : .commaOrEnd }

  private mutating func open(isObject: Bool) throws(DatasetError) -> Token {
    guard containers.count < Self.depthLimit else {
      throw fault(
        "containers may lie in each other \(Self.depthLimit) deep at most", value: "",
        fix: "this reader knows another form of the file")
    }
    containers.append(isObject)
    position += 1
    expectation = isObject ? .nameOrEnd : .valueOrEnd
    return isObject ? .beginObject : .beginArray
  }

  private mutating func close() -> Token {
    let wasObject = containers.popLast() == true
    position += 1
    expectation = afterValue
    return wasObject ? .endObject : .endArray
  }

  /// Leaves the token between its quotes.
  private mutating func takeString() throws(DatasetError) {
    isEscaped = false
    var continuation = 0
    var index = position + 1
    while true {
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") {
          token = (position + 1)..<index
          position = index + 1
          // Its own characters come behind its beginning.
          tokenStart += continuation
          countContinuation(continuation)
          return
        }
        if byte == UInt8(ascii: "\\") {
          isEscaped = true
          index += 1
        } else if byte < 0x20 {
          tokenStart = index
          throw fault("a string may not hold control characters", value: "byte \(byte)")
        } else if byte & 0xC0 == 0x80 {
          continuation += 1
        }
        index += 1
      }
      try readOn(&index)
    }
  }

  /// Leaves the token on the digits of a number of JSON's form.
  private mutating func takeNumber() throws(DatasetError) {
    var index = position
    while true {
      while index < bytes.count, Self.isNumeric(bytes[index]) { index += 1 }
      if index < bytes.count || isFinal { break }
      try readOn(&index)
    }
    token = position..<index
    let text = UnsafeBufferPointer(rebasing: bytes[token])
    guard Self.isWellFormed(text), let value = NumberText.number(text) else {
      // Minus infinity as some writers print it.
      if text.count == 1, index < bytes.count, bytes[index] == UInt8(ascii: "I") {
        throw notFinite("-Infinity")
      }
      throw fault(
        "a number must have JSON's form and fit a double",
        value: String(decoding: text.prefix(40), as: UTF8.self))
    }
    setNumber(value)
    position = index
  }

  private mutating func takeWord() throws(DatasetError) -> Token {
    var index = position
    while true {
      while index < bytes.count, bytes[index] | 0x20 >= UInt8(ascii: "a"),
        bytes[index] | 0x20 <= UInt8(ascii: "z")
      { index += 1 }
      if index < bytes.count || isFinal { break }
      try readOn(&index)
    }
    token = position..<index
    let word = String(decoding: bytes[token].prefix(40), as: UTF8.self)
    let found: Token
    switch word {
    case "true": found = .bool(true)
    case "false": found = .bool(false)
    case "null": found = .null
    case "NaN", "Infinity": throw notFinite(word)
    default: throw unexpected()
    }
    position = index
    expectation = afterValue
    return found
  }

  /// Brings more of a token to hand; `index` is where the reading stopped.
  private mutating func readOn(_ index: inout Int) throws(DatasetError) {
    if isFinal { throw cutShort() }
    guard index - position <= Self.tokenLimit else {
      throw fault("a string or number is longer than \(Self.tokenLimit) bytes", value: "")
    }
    let start = position
    index -= start
    token = start..<start
    try more(keeping: start)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// What JSON asks of a number beyond what ``NumberText`` reads: no plus, no leading zeros, digits on
  /// both sides of the point.
  private static func isWellFormed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func isDigit(_ index: Int) -> Bool { index < text.count && text[index] &- 0x30 <= 9 }
    let start = text.first == UInt8(ascii: "-") ? 1 : 0
    guard isDigit(start) else { return false }
    if text[start] == UInt8(ascii: "0"), isDigit(start + 1) { return false }
    var index = start
    while isDigit(index) { index += 1 }
    if index < text.count, text[index] == UInt8(ascii: ".") { return isDigit(index + 1) }
    return true
  }
}
