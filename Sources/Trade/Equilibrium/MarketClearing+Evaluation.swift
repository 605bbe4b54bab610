import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension MarketClearing {
  /// Fills a state from its log prices. O(n²), without allocation.
  func evaluate(_ state: inout State) {
    let count = count
    let power = power
    state.residual = .infinity
    evaluateIncomes(&state)
    guard state.spending.allSatisfy({ $0 > 0 && $0.isFinite }) else { return }
    for index in 0..<count {
      // Reused as room for exp(θ x) until the loop over columns has used it.
      state.excess[index] = exp(power * state.logPrices[index])
      state.demand[index] = 0
    }
    weights.storage.withUnsafeBufferPointer { weights in
      state.excess.withUnsafeBufferPointer { factors in
        state.spending.withUnsafeBufferPointer { spending in
          state.demand.withUnsafeMutableBufferPointer { demand in
            state.shares.storage.withUnsafeMutableBufferPointer { shares in
              for column in 0..<count {
                let start = column * count
                var sum = 0.0
                for row in 0..<count {
                  let term = weights[start + row] * factors[row]
                  shares[start + row] = term
                  sum += term
                }
                let scale = 1 / sum
                let amount = spending[column]
                for row in 0..<count {
                  let share = shares[start + row] * scale
                  shares[start + row] = share
                  demand[row] += share * amount
                }
              }
            }
          }
        }
      }
    }
    var largest = 0.0
    for index in 0..<count {
      let ratio = state.demand[index] / state.value[index]
      state.excess[index] = log(ratio)
      // Written so that a ratio that is no number counts as the largest.
      if !(abs(ratio - 1) <= largest) { largest = abs(ratio - 1) }
    }
    evaluateGauge(&state)
    state.residual = largest.isNaN ? .infinity : max(largest, abs(state.gauge))
  }

  /// The value of supply, and spending.
  private func evaluateIncomes(_ state: inout State) {
    switch spending {
    case .given(let spending):
      for index in 0..<count {
        state.value[index] = supply[index]
        state.spending[index] = spending[index]
      }
    case .multiples(let ratios):
      var (output, wanted) = (0.0, 0.0)
      for index in 0..<count {
        let value = supply[index] * exp(state.logPrices[index])
        state.value[index] = value
        output += value
        wanted += ratios[index] * value
      }
      let scale = output / wanted
      for index in 0..<count {
        state.spending[index] = scale * ratios[index] * state.value[index]
      }
    case .transfers(let deficits, _):
      for index in 0..<count {
        state.value[index] = supply[index] * exp(state.logPrices[index])
        state.spending[index] = state.value[index] + deficits[index]
      }
    }
  }

  /// The numeraire: the log of its price, and the gradient of that.
  func evaluateGauge(_ state: inout State) {
    switch gauge {
    case .worldOutput:
      var (value, base) = (0.0, 0.0)
      for index in 0..<count {
        let amount = supply[index] * exp(state.logPrices[index])
        state.gaugeGradient[index] = amount
        value += amount
        base += supply[index]
      }
      for index in 0..<count { state.gaugeGradient[index] /= value }
      state.gauge = log(value / base)
    case .producer(let country):
      for index in 0..<count { state.gaugeGradient[index] = index == country ? 1 : 0 }
      state.gauge = state.logPrices[country]
    case .consumer(_, let weights):
      let power = power
      var sum = 0.0
      for index in 0..<count {
        state.gaugeGradient[index] = weights[index] * exp(power * state.logPrices[index])
        sum += state.gaugeGradient[index]
      }
      for index in 0..<count { state.gaugeGradient[index] /= sum }
      // The weights add up to one before the change.
      state.gauge = log(sum) / power
    }
  }
}
