import Testing

@testable import Numerics

@Suite("Dense linear algebra")
struct LinearAlgebraTests {
  @Test("entries lie column by column, and rows of unequal length are refused")
  func layout() throws {
    let matrix = try DenseMatrix(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.storage == [1, 4, 2, 5, 3, 6])
    #expect(matrix[1, 2] == 6)
    #expect(Array(matrix.column(1)) == [2, 5])
    #expect(matrix.transposed().storage == [1, 2, 3, 4, 5, 6])
    #expect(matrix.withColumn(2) { $0.reduce(0, +) } == 9)
    #expect(throws: LinearAlgebraError.shape("row 1 has 1 entries, row 0 has 2")) {
      try DenseMatrix(rows: [[1, 2], [3]])
    }
  }

  @Test("products of small matrices are those by hand")
  func products() throws {
    let matrix = try DenseMatrix(rows: [[1, 2, 3], [4, 5, 6]])
    let square = try DenseMatrix(rows: [[14, 32], [32, 77]])
    #expect(try matrix.times(matrix.transposed()) == square)
    #expect(matrix.timesOwnTranspose() == square)
    #expect(try matrix.times([1, 0, -1]) == [-2, -2])
    #expect(try matrix.times([1, -1], transposed: true) == [-3, -3, -3])
    #expect(throws: LinearAlgebraError.self) { try matrix.times(matrix) }
    #expect(throws: LinearAlgebraError.self) { try matrix.times([1, 2]) }
  }

  // 2x + y = 3, x + 3y = 5 has x = 4/5, y = 7/5; the inverse is [3 −1; −1 2] / 5, so that
  // ‖A‖₁ = 4, ‖A⁻¹‖₁ = 4/5 and 1 / (‖A‖₁ ‖A⁻¹‖₁) = 5/16.
  @Test("a system of two equations and its condition are those by hand")
  func solution() throws {
    let factors = try LUFactorization(DenseMatrix(rows: [[2, 1], [1, 3]]))
    let solution = try factors.solution([3, 5])
    #expect(abs(solution[0] - 0.8) < 1e-15 && abs(solution[1] - 1.4) < 1e-15)
    #expect(abs(factors.reciprocalCondition - 5.0 / 16) < 1e-15)
  }

  // Aᵀ x = b with A = [0 2; 1 3]: x₁ = 4 and 2 x₀ + 3 x₁ = 6 give x = (−3, 4).
  @Test("a system with a zero in the first pivot, and its transpose, are solved")
  func transposedSolution() throws {
    let factors = try LUFactorization(DenseMatrix(rows: [[0, 2], [1, 3]]))
    #expect(try factors.solution([4, 6], transposed: true) == [-3, 4])
    #expect(try factors.solution([4, 6]) == [0, 2])
    let both = try factors.solution(DenseMatrix(rows: [[4, 2], [6, 1]]))
    #expect(both.storage == [0, 2, -2, 1])
  }

  @Test("a singular, an oblong and a broken matrix are refused")
  func refusals() {
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) {
      try LUFactorization(DenseMatrix(rows: [[1, 2], [2, 4]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try LUFactorization(DenseMatrix(rowCount: 2, columnCount: 3))
    }
    #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 0)) {
      try LUFactorization(DenseMatrix(rows: [[1, 2], [.nan, 4]]))
    }
    #expect(throws: LinearAlgebraError.self) {
      try LUFactorization(.identity(2)).solution([1, 2, 3])
    }
  }

  @Test("random systems are solved to rounding", arguments: [1, 2, 17, 64, 180])
  func randomSystems(order: Int) throws {
    let seed: UInt64 = 20_160 + UInt64(order)
    var random = SplitMix64(seed: seed)
    let matrix = try DenseMatrix(
      rowCount: order, columnCount: order,
      columnMajor: (0..<(order * order)).map { _ in random.unitInterval() - 0.5 })
    let expected = (0..<order).map { _ in random.unitInterval() }
    for transposed in [false, true] {
      let side = try matrix.times(expected, transposed: transposed)
      let factors = try LUFactorization(matrix)
      let solution = try factors.solution(side, transposed: transposed)
      let error = zip(solution, expected).map { abs($0 - $1) }.max() ?? 0
      #expect(error * factors.reciprocalCondition < 1e-14, "seed \(seed)")
    }
  }

  // [4 2; 2 5] = L Lᵀ with L = [2 0; 1 2]; A⁻¹ = [5 −2; −2 4] / 16.
  @Test("the Cholesky factor of a matrix of two is that by hand")
  func cholesky() throws {
    let factors = try CholeskyFactorization(DenseMatrix(rows: [[4, 2], [2, 5]]))
    #expect(factors.lower == (try DenseMatrix(rows: [[2, 0], [1, 2]])))
    let inverse = try factors.solution(.identity(2))
    #expect(abs(inverse[0, 0] - 5.0 / 16) < 1e-16 && abs(inverse[1, 0] + 2.0 / 16) < 1e-16)
    #expect(try factors.solution([8, 9]).map { ($0 * 16).rounded() } == [22, 20])
    #expect(throws: LinearAlgebraError.notPositiveDefinite(pivot: 1)) {
      try CholeskyFactorization(DenseMatrix(rows: [[1, 2], [2, 1]]))
    }
  }

  // The third regressor is the sum of the first two, so that the cross-product has rank 2.
  @Test("pivoting finds the rank and the column that depends on the others")
  func rank() throws {
    let regressors = try DenseMatrix(rows: [[1, 0, 1], [0, 2, 2], [1, 1, 2], [2, 0, 2]])
    let product = try regressors.transposed().times(regressors)
    let factors = try PivotedCholeskyFactorization(product, tolerance: 1e-10)
    #expect(factors.rank == 2)
    #expect(factors.dependent.count == 1)
    // The diagonal is 6, 5, 13: the largest is taken first.
    #expect(factors.order[0] == 2)
    let rebuilt = try factors.lower.times(factors.lower.transposed())
    for row in 0..<3 {
      for column in 0..<3 {
        let entry = product[factors.order[row], factors.order[column]]
        #expect(abs(rebuilt[row, column] - entry) < 1e-12)
      }
    }
    let full = try PivotedCholeskyFactorization(DenseMatrix(rows: [[4, 2], [2, 5]]))
    #expect(full.rank == 2 && full.order == [1, 0] && full.dependent.isEmpty)
    let none = try PivotedCholeskyFactorization(DenseMatrix(rowCount: 2, columnCount: 2))
    #expect(none.rank == 0 && none.dependent == [0, 1])
  }
}
