import Datasets
import Foundation
import TestSupport
import Testing

@Suite("Numbers as text")
struct NumberTextTests {
  private func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { NumberText.number($0) }
  }

  private func integer(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer { NumberText.integer($0) }
  }

  @Test("Random decimals are read as the C library reads them", arguments: [1, 2, 3])
  func agreesWithLibrary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...25, using: &random)
      var text = ["", "-", "+"].randomElement(using: &random) ?? ""
      let point = Int.random(in: 0...digits, using: &random)
      for place in 0..<digits {
        if place == point { text += "." }
        text += "\(Int.random(in: 0...9, using: &random))"
      }
      if Bool.random(using: &random) {
        text += "e\(Int.random(in: -320...300, using: &random))"
      }
      let expected = strtod(text, nil)
      let found = number(text)
      #expect(found?.bitPattern == (expected.isFinite ? expected.bitPattern : nil), "\(text)")
    }
  }

  @Test(
    "Borders of the short way are read exactly",
    arguments: [
      "9007199254740992", "9007199254740993", "9007199254740993e0", "1e22", "1e23", "1e-22",
      "1e-23",
      "0.1", "123456789012345678901234567890", "2.2250738585072011e-308", "4.9e-324", "5e-325",
      "1.7976931348623157e308", "0", "-0", "00012.500", "899999999999999999", "900000000000000001",
    ])
  func borders(text: String) {
    #expect(number(text)?.bitPattern == strtod(text, nil).bitPattern)
  }

  @Test(
    "What is no decimal number, or too large for one, is refused",
    arguments: [
      "", " ", "1 ", " 1", "1,5", "1.2.3", ".", "-", "+", "e5", "1e", "1e+", "0x10", "inf", "nan",
      "NA", "1_000", "−1", "1e400", "--1", "1e5.0", "1\0",
    ])
  func refused(text: String) {
    #expect(number(text) == nil)
  }

  @Test("Integers are read up to the limits of the type and no further")
  func integers() {
    #expect(integer("9223372036854775807") == .max)
    #expect(integer("-9223372036854775808") == .min)
    #expect(integer("9223372036854775808") == nil)
    #expect(integer("-9223372036854775809") == nil)
    #expect(integer("+007") == 7)
    for text in ["", "-", "1.0", "1e3", " 1", "a"] { #expect(integer(text) == nil) }
  }
}
