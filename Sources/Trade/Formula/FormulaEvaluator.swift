#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import WorldModel

/// Computes expressions over the columns of a table.
struct FormulaEvaluator {
  let formula: String
  let table: ColumnTable

  private func fault(_ column: Int, _ rule: String, _ fix: String) -> FormulaError {
    FormulaError(formula: formula, column: column, rule: rule, fix: fix)
  }

  func value(_ expression: FormulaExpression) throws(FormulaError) -> FormulaValue {
    switch expression {
    case .number(let value): return .constant(value)
    case .string(let word): return .word(word)
    case .column(let name, let place): return try column(name, at: place)
    case .unary(let sign, let inner):
      let numbers = try numbers(inner, at: 1)
      return .numbers(
        sign == "-" ? numbers.map { -$0 } : numbers.map { $0 == 0 ? 1 : $0.isNaN ? $0 : 0 })
    case .call("ifelse", let arguments, let place): return try choice(arguments, at: place)
    case .call(let name, let arguments, let place):
      return .numbers(try applied(name, numbers(arguments[0], at: place), at: place))
    case .membership(let inner, let members, let place):
      var found = [Double](repeating: 0, count: table.rowCount)
      for member in members {
        let part = try equal(value(inner), value(member), at: place)
        for row in found.indices where found[row] == 0 { found[row] = part[row] }
      }
      return .numbers(found)
    case .binary(let sign, let left, let right, let place):
      if sign == "==" || sign == "!=" {
        let same = try equal(value(left), value(right), at: place)
        return .numbers(sign == "==" ? same : same.map { 1 - $0 })
      }
      return .numbers(
        try combined(sign, numbers(left, at: place), numbers(right, at: place), at: place))
    }
  }

  private func column(_ name: String, at place: Int) throws(FormulaError) -> FormulaValue {
    guard let column = table.column(name) else {
      let near = Spelling.closest(to: name, among: table.names, findsShortWords: true)
      throw fault(
        place, "the data have no column ‘\(name)’",
        near.map { "did you mean ‘\($0)’?" }
          ?? "the columns are \(table.names.prefix(40).joined(separator: ", "))")
    }
    switch column.content {
    case .numbers(let values): return .numbers(values)
    case .text(let codes, let levels): return .text(codes: codes, levels: levels)
    }
  }

  /// The figures of an expression that must have some.
  func numbers(_ expression: FormulaExpression, at place: Int) throws(FormulaError) -> [Double] {
    switch try value(expression) {
    case .numbers(let values): return values
    case .constant(let value): return [Double](repeating: value, count: table.rowCount)
    case .text, .word:
      var column = place
      var name = "the text"
      if case .column(let text, let at) = expression { (name, column) = ("‘\(text)’", at) }
      throw fault(
        column, "\(name) is text, where a figure is needed",
        "use it behind |, in i(…), or compare it: I(column == 'value')")
    }
  }

  private func applied(
    _ name: String, _ values: [Double], at place: Int
  ) throws(FormulaError) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    for row in values.indices {
      let value = values[row]
      switch name {
      case "log": result[row] = log(value)
      case "exp": result[row] = exp(value)
      case "sqrt": result[row] = value.squareRoot()
      default: result[row] = abs(value)
      }
      if !result[row].isFinite, value.isFinite {
        throw fault(
          place,
          "\(name)(\(FormulaValue.shown(value))) in \(table.place(of: row)) is no finite number",
          name == "log"
            ? "leave out rows that are not above zero, or estimate in levels by Poisson regression"
            : "leave out such rows")
      }
    }
    return result
  }

  private func combined(
    _ sign: String, _ left: [Double], _ right: [Double], at place: Int
  ) throws(FormulaError) -> [Double] {
    var result = [Double](repeating: 0, count: left.count)
    for row in left.indices {
      let (first, second) = (left[row], right[row])
      if first.isNaN || second.isNaN {
        // What is known may settle it: nothing and 0 is 0, anything or 1 is 1.
        let decides: (Double) -> Bool = { sign == "&" ? $0 == 0 : sign == "|" && $0 != 0 }
        let known = first.isNaN ? second : first
        result[row] = !known.isNaN && decides(known) ? (sign == "&" ? 0 : 1) : .nan
        continue
      }
      switch sign {
      case "+": result[row] = first + second
      case "-": result[row] = first - second
      case "*": result[row] = first * second
      case "/": result[row] = first / second
      case "^": result[row] = pow(first, second)
      case "<": result[row] = first < second ? 1 : 0
      case ">": result[row] = first > second ? 1 : 0
      case "<=": result[row] = first <= second ? 1 : 0
      case ">=": result[row] = first >= second ? 1 : 0
      case "&": result[row] = first != 0 && second != 0 ? 1 : 0
      default: result[row] = first != 0 || second != 0 ? 1 : 0
      }
      if !result[row].isFinite {
        throw fault(
          place,
          "\(FormulaValue.shown(first)) \(sign) \(FormulaValue.shown(second)) in \(table.place(of: row)) is no"
            + " finite number", "leave out such rows")
      }
    }
    return result
  }

  /// 1 where two values are the same, NaN where one is not known.
  private func equal(
    _ left: FormulaValue, _ right: FormulaValue, at place: Int
  ) throws(FormulaError) -> [Double] {
    let count = table.rowCount
    switch (left, right) {
    case (.text(let codes, let levels), .word(let word)),
      (.word(let word), .text(let codes, let levels)):
      guard let wanted = levels.firstIndex(of: word) else {
        let near = Spelling.closest(to: word, among: levels)
        throw fault(
          place, "the column has no value ‘\(word)’",
          near.map { "did you mean ‘\($0)’?" } ?? "compare it with one of its values")
      }
      return codes.map { $0 < 0 ? .nan : Int($0) == wanted ? 1 : 0 }
    case (.text(let codes, let levels), .text(let others, let otherLevels)):
      var places: [String: Int32] = [:]
      for (index, level) in otherLevels.enumerated() { places[level] = Int32(index) }
      let same = levels.map { places[$0] ?? -2 }
      return codes.indices.map { row in
        codes[row] < 0 || others[row] < 0 ? .nan : same[Int(codes[row])] == others[row] ? 1 : 0
      }
    case (.text, _), (_, .text), (.word, _), (_, .word):
      throw fault(place, "text and figures can't be compared", "compare text with text")
    default:
      let (first, second) = (figures(left, count), figures(right, count))
      return first.indices.map { row in
        first[row].isNaN || second[row].isNaN ? .nan : first[row] == second[row] ? 1 : 0
      }
    }
  }

  private func figures(_ value: FormulaValue, _ count: Int) -> [Double] {
    switch value {
    case .numbers(let values): values
    case .constant(let value): [Double](repeating: value, count: count)
    case .text, .word: [Double](repeating: .nan, count: count)
    }
  }

  private func choice(
    _ arguments: [FormulaExpression], at place: Int
  ) throws(FormulaError) -> FormulaValue {
    let test = try numbers(arguments[0], at: place)
    let (yes, no) = (try value(arguments[1]), try value(arguments[2]))
    let count = table.rowCount
    switch (yes, no) {
    case (.numbers, .numbers), (.constant, .numbers), (.numbers, .constant), (.constant, .constant):
      let (first, second) = (figures(yes, count), figures(no, count))
      return .numbers(
        test.indices.map { test[$0].isNaN ? .nan : test[$0] != 0 ? first[$0] : second[$0] })
    default:
      let (first, second) = (
        yes.grouping(name: "", count: count), no.grouping(name: "", count: count)
      )
      let shift = Int32(first.levels.count)
      let codes = test.indices.map { row -> Int32 in
        if test[row].isNaN { return -1 }
        if test[row] != 0 { return first.codes[row] }
        return second.codes[row] < 0 ? -1 : second.codes[row] + shift
      }
      return .text(codes: codes, levels: first.levels + second.levels)
    }
  }
}
