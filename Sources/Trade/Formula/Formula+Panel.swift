import WorldModel

/// Why a formula and a table make no panel.
public enum FormulaPanelError: Error, Sendable, CustomStringConvertible {
  case formula(FormulaError)
  case faults(PanelFaults)

  public var description: String {
    switch self {
    case .formula(let error): error.description
    case .faults(let faults): faults.description
    }
  }
}

extension Formula {
  /// The panel that the formula describes in a table.
  ///
  /// - Parameters:
  ///   - clusters: groupings for covariances, each a column or columns combined with ^.
  ///   - weights: an expression for the weights of the rows.
  ///   - offset: an expression that enters with the coefficient 1.
  public func panel(
    _ table: ColumnTable, clusters: [String] = [], weights: String? = nil, offset: String? = nil
  ) throws(FormulaPanelError) -> FixedEffectsPanel {
    do {
      return try FixedEffectsPanel(
        outcomes: variables(outcomes, table), regressors: regressorColumns(table),
        effects: effects.map { effect throws(FormulaError) in
          try Self.grouping(effect, formula: text, table: table)
        },
        clusters: clusters.map { cluster throws(FormulaError) in
          var parser = try FormulaParser(cluster)
          return try Self.grouping(parser.lone(), formula: cluster, table: table)
        },
        weights: try weights.map { text throws(FormulaError) in
          try Self.variable(text, table: table)
        },
        offset: try offset.map { text throws(FormulaError) in
          try Self.variable(text, table: table)
        })
    } catch let error as FormulaError {
      throw .formula(error)
    } catch let faults as PanelFaults {
      throw .faults(faults)
    } catch {
      throw .formula(FormulaError(formula: text, column: 1, rule: "\(error)", fix: ""))
    }
  }

  private func regressorColumns(
    _ table: ColumnTable
  ) throws(FormulaError) -> [FixedEffectsPanel.Variable] {
    let constant = FixedEffectsPanel.Variable(
      name: "(Intercept)", values: [Double](repeating: 1, count: table.rowCount))
    return (hasConstant && effects.isEmpty ? [constant] : []) + (try variables(regressors, table))
  }

  private func variables(
    _ terms: [Term], _ table: ColumnTable
  ) throws(FormulaError) -> [FixedEffectsPanel.Variable] {
    let evaluator = FormulaEvaluator(formula: text, table: table)
    var result: [FixedEffectsPanel.Variable] = []
    for term in terms {
      switch term.content {
      case .product(let factors):
        var values = try evaluator.numbers(factors[0], at: term.column)
        for factor in factors.dropFirst() {
          let next = try evaluator.numbers(factor, at: term.column)
          for row in values.indices { values[row] *= next[row] }
        }
        result.append(.init(name: term.name, values: values))
      case .indicators(let factor, let reference, let by, let byName):
        result += try indicators(
          term, factor: factor, reference: reference, by: by, byName: byName,
          evaluator: evaluator)
      }
    }
    return result
  }

  private func indicators(
    _ term: Term, factor: FormulaExpression, reference: FormulaExpression?,
    by: FormulaExpression?, byName: String, evaluator: FormulaEvaluator
  ) throws(FormulaError) -> [FixedEffectsPanel.Variable] {
    let count = evaluator.table.rowCount
    let grouping = try evaluator.value(factor).grouping(name: term.name, count: count)
    let factors = try by.map { by throws(FormulaError) in
      try evaluator.numbers(by, at: term.column)
    }
    // By name, so that the order of the rows does not decide which level is left out.
    let order = grouping.levels.indices.sorted { first, second in
      let (left, right) = (grouping.levels[first], grouping.levels[second])
      if let left = Double(left), let right = Double(right) { return left < right }
      return left < right
    }
    var omitted = by == nil ? order.first : nil
    if let reference {
      let level =
        switch reference {
        case .number(let value): FormulaValue.shown(value)
        case .string(let word): word
        case .column(let word, _): word
        default: ""
        }
      omitted = grouping.levels.firstIndex(of: level)
      if omitted == nil {
        let near = Spelling.closest(to: level, among: grouping.levels)
        throw FormulaError(
          formula: text, column: term.column, rule: "‘\(term.name)’ has no level ‘\(level)’",
          fix: near.map { "did you mean ‘\($0)’?" }
            ?? "name one of its \(grouping.levels.count) levels")
      }
    }
    return order.filter { $0 != omitted }.map { level in
      let values = grouping.codes.indices.map { row -> Double in
        if grouping.codes[row] < 0 { return .nan }
        return Int(grouping.codes[row]) == level ? factors?[row] ?? 1 : 0
      }
      let suffix = by == nil ? "" : ":" + byName
      return .init(name: "\(term.name)::\(grouping.levels[level])\(suffix)", values: values)
    }
  }

  private static func variable(
    _ text: String, table: ColumnTable
  ) throws(FormulaError) -> FixedEffectsPanel.Variable {
    var parser = try FormulaParser(text)
    let expression = try parser.condition()
    let values = try FormulaEvaluator(formula: text, table: table).numbers(expression, at: 1)
    return .init(name: text, values: values)
  }

  /// The groups of an effect: equal combinations of its parts' values, in the order of first appearance.
  static func grouping(
    _ effect: Effect, formula: String, table: ColumnTable
  ) throws(FormulaError) -> Grouping {
    let evaluator = FormulaEvaluator(formula: formula, table: table)
    var result: Grouping?
    for part in effect.parts {
      let next = try evaluator.value(part).grouping(name: effect.name, count: table.rowCount)
      result = result.map { $0.crossed(with: next) } ?? next
    }
    return result ?? Grouping(name: effect.name, trustedCodes: [], levels: [])
  }
}

extension ColumnTable {
  /// Rows that repeat the key of an earlier one, with that one; rows whose key is not known are none.
  ///
  /// - Parameter key: columns combined with ^, as in `exporter^importer^year`.
  /// - Complexity: O(rows).
  public func repetitions(of key: String) throws(FormulaError) -> [(row: Int, first: Int)] {
    var parser = try FormulaParser(key)
    let evaluator = FormulaEvaluator(formula: key, table: self)
    // Without names of the combinations, of which there are as many as rows.
    var codes = [Int32](repeating: 0, count: rowCount)
    for part in try parser.lone().parts {
      let next = try evaluator.value(part).grouping(name: key, count: rowCount).codes
      var known: [Int64: Int32] = [:]
      known.reserveCapacity(rowCount)
      for row in codes.indices {
        guard codes[row] >= 0, next[row] >= 0 else {
          codes[row] = -1
          continue
        }
        let pair = Int64(codes[row]) << 32 | Int64(next[row])
        let code = known[pair] ?? Int32(known.count)
        known[pair] = code
        codes[row] = code
      }
    }
    var seen = [Int](repeating: -1, count: rowCount)
    var found: [(row: Int, first: Int)] = []
    for row in codes.indices where codes[row] >= 0 {
      let code = Int(codes[row])
      if seen[code] < 0 { seen[code] = row } else { found.append((row, seen[code])) }
    }
    return found
  }

  /// The rows for which a condition holds, such as `year %in% c(1986, 1990) & exporter != importer`.
  ///
  /// Rows for which it is not known are left out.
  public func rows(where condition: String) throws(FormulaError) -> ColumnTable {
    var parser = try FormulaParser(condition)
    let expression = try parser.condition()
    let values = try FormulaEvaluator(formula: condition, table: self).numbers(expression, at: 1)
    return keeping(rows: values.indices.filter { !values[$0].isNaN && values[$0] != 0 })
  }
}
