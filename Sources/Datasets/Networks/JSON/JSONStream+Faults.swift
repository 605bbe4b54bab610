extension JSONStream {
  /// The fault of a text that ends inside a value.
  func cutShort() -> DatasetError {
    let (line, column) = nextPlace
    let open = containers.map { $0 ? "{" : "[" }.joined()
    return DatasetError(
      file: file, line: line, column: column, value: open.isEmpty ? "" : "open: \(open)",
      rule: "the text ends before its value does", fix: Self.refetch)
  }

  /// The fault of a byte that may not stand where it stands.
  func unexpected() -> DatasetError {
    let wanted =
      switch expectation {
      case .value: "a value"
      case .valueOrEnd: "a value or ‘]’"
      case .name: "a name in quotes"
      case .nameOrEnd: "a name in quotes or ‘}’"
      case .colon: "‘:’"
      case .commaOrEnd: containers.last == true ? "‘,’ or ‘}’" : "‘,’ or ‘]’"
      case .end: "nothing more"
      }
    let (line, column) = nextPlace
    let rest = String(decoding: bytes[min(position, bytes.count)...].prefix(20), as: UTF8.self)
    return DatasetError(
      file: file, line: line, column: column, value: rest, rule: "\(wanted) must stand here",
      fix: Self.refetch)
  }

  func notFinite(_ word: String) -> DatasetError {
    fault("a number must be finite", value: word)
  }

  /// The fault of a token where another kind of value belongs.
  func misplaced(_ found: Token, wanted: String) -> DatasetError {
    let value =
      switch found {
      case .beginObject: "an object"
      case .beginArray: "an array"
      case .endObject, .endArray: "nothing"
      case .name, .string: "‘" + text.prefix(40) + "’"
      case .number: "\(number)"
      case .bool(let value): "\(value)"
      case .null: "null"
      case .end: "the end"
      }
    return fault("\(wanted) must stand here", value: value)
  }
}
