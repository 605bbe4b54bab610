import Numerics
import Testing

@Suite("Quantiles of samples")
struct SampleQuantileTests {
  @Test("They interpolate as definition 7 says")
  func interpolation() {
    #expect(SampleQuantile.of(sorted: [1, 2, 3, 4], at: 0.25) == 1.75)
    #expect(SampleQuantile.of(sorted: [1, 2, 3, 4], at: 0) == 1)
    #expect(SampleQuantile.of(sorted: [1, 2, 3, 4], at: 1) == 4)
    #expect(SampleQuantile.of(sorted: [7], at: 0) == 7)
  }

  @Test("No values have none, and an infinite end stays infinite")
  func ends() {
    #expect(SampleQuantile.of(sorted: [], at: 0.5) == nil)
    #expect(SampleQuantile.of(sorted: [1, .infinity], at: 1) == .infinity)
  }
}
