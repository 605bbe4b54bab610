#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Nodes and weights of Gauss–Legendre quadrature on the interval from 0 to 1.
///
/// By Newton's method on the Legendre polynomial; W. Press et al., *Numerical Recipes*, 3rd edition, 2007,
/// section 4.6, describe it.
enum GaussLegendre {
  /// In rising order; they lie symmetrically about ½.
  static func nodes(_ count: Int) -> [(point: Double, weight: Double)] {
    var nodes: [(point: Double, weight: Double)] = []
    for index in 0..<(count + 1) / 2 {
      if 2 * index + 1 == count {
        nodes.append((0.5, 1 / square(slope(count, 0))))
        continue
      }
      var point = guess(index, count)
      for _ in 0..<100 {
        let step = value(count, point) / slope(count, point)
        point -= step
        if abs(step) < 1e-16 { break }
      }
      let weight = 1 / ((1 - point * point) * square(slope(count, point)))
      nodes.append(((1 - point) / 2, weight))
    }
    let mirrored = nodes.reversed().filter { $0.point < 0.5 }.map { (1 - $0.point, $0.weight) }
    return nodes + mirrored
  }

  private static func square(_ value: Double) -> Double { value * value }

  /// Legendre polynomial and the one before it.
  private static func pair(_ degree: Int, _ point: Double) -> (Double, Double) {
    var (before, value) = (0.0, 1.0)
    for index in 0..<degree {
      let k = Double(index)
      (before, value) = (value, ((2 * k + 1) * point * value - k * before) / (k + 1))
    }
    return (value, before)
  }

  private static func value(_ degree: Int, _ point: Double) -> Double { pair(degree, point).0 }

  private static func slope(_ degree: Int, _ point: Double) -> Double {
    let (value, before) = pair(degree, point)
    return Double(degree) * (point * value - before) / (point * point - 1)
  }

  private static func guess(_ index: Int, _ count: Int) -> Double {
    cos(.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
  }
}
