/// One, two or four columns of doubles that are absorbed side by side.
///
/// The codes and weights of a row are then read once for all of them.
protocol AbsorptionLane: Sendable {
  static var width: Int { get }
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  /// The product lane by lane.
  static func * (left: Self, right: Self) -> Self
  func scaled(_ factor: Double) -> Self
  /// The quotient lane by lane, zero where the divisor is not above zero.
  func over(_ divisor: Self) -> Self
  func entry(_ lane: Int) -> Double
  init(_ entry: (Int) -> Double)
}

extension Double: AbsorptionLane {
  static var width: Int { 1 }
  @inline(__always) func scaled(_ factor: Double) -> Double { self * factor }
  @inline(__always) func over(_ divisor: Double) -> Double { divisor > 0 ? self / divisor : 0 }
  @inline(__always) func entry(_ lane: Int) -> Double { self }
  init(_ entry: (Int) -> Double) { self = entry(0) }
}

extension SIMD2<Double>: AbsorptionLane {
  static var width: Int { 2 }
  @inline(__always) func scaled(_ factor: Double) -> Self { self * factor }
  @inline(__always) func over(_ divisor: Self) -> Self {
    (self / divisor).replacing(with: 0, where: .!(divisor .> 0))
  }
  @inline(__always) func entry(_ lane: Int) -> Double { self[lane] }
  init(_ entry: (Int) -> Double) { self.init(entry(0), entry(1)) }
}

extension SIMD4<Double>: AbsorptionLane {
  static var width: Int { 4 }
  @inline(__always) func scaled(_ factor: Double) -> Self { self * factor }
  @inline(__always) func over(_ divisor: Self) -> Self {
    (self / divisor).replacing(with: 0, where: .!(divisor .> 0))
  }
  @inline(__always) func entry(_ lane: Int) -> Double { self[lane] }
  init(_ entry: (Int) -> Double) { self.init(entry(0), entry(1), entry(2), entry(3)) }
}
