import Numerics

extension MarketClearing {
  /// The derivative of log excess demand with respect to log prices, bordered by the gauge.
  ///
  /// Entry (i, k) is ∂ log(demand_i / value_i) / ∂ x_k + w_k. Without the gauge's gradient w the matrix
  /// would be singular at the solution, where demand weights its rows to zero; with it, the solution of
  /// J δ = −(excess + g) also moves the gauge by w·δ = −g there. O(n³), one symmetric product.
  func borderedJacobian(at state: State) -> DenseMatrix {
    let count = count
    let power = power
    // B N^½, whose product with its own transpose is Σ_j b_ij N_j b_kj.
    var scaled = state.shares
    scaled.storage.withUnsafeMutableBufferPointer { scaled in
      for column in 0..<count {
        let root = state.spending[column].squareRoot()
        for row in 0..<count { scaled[column * count + row] *= root }
      }
    }
    var jacobian = scaled.timesOwnTranspose()
    var response = [Double](repeating: 0, count: count)
    var border = state.gaugeGradient
    switch spending {
    case .given: break
    case .multiples:
      let world = state.value.reduce(0, +)
      for index in 0..<count {
        response[index] = state.spending[index]
        border[index] += (state.value[index] - state.spending[index]) / world
      }
    case .transfers: response = state.value
    }
    let diagonal = power - (isConditional ? 0 : 1)
    jacobian.storage.withUnsafeMutableBufferPointer { jacobian in
      state.shares.storage.withUnsafeBufferPointer { shares in
        state.demand.withUnsafeBufferPointer { demand in
          for column in 0..<count {
            let (start, gain, edge) = (column * count, response[column], border[column])
            for row in 0..<count {
              jacobian[start + row] =
                (shares[start + row] * gain - power * jacobian[start + row]) / demand[row] + edge
            }
            jacobian[start + column] += diagonal
          }
        }
      }
    }
    return jacobian
  }
}
