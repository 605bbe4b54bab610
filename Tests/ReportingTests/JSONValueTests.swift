import Foundation
import Reporting
import Testing

@Suite("JSON writer")
struct JSONValueTests {
  @Test("Members keep their order and literals read like JSON")
  func order() {
    let value: JSONValue = ["b": 1, "a": [true, nil, "x"], "c": [:], "d": []]
    #expect(value.text() == #"{"b":1,"a":[true,null,"x"],"c":{},"d":[]}"#)
    #expect(value.sorted.text() == #"{"a":[true,null,"x"],"b":1,"c":{},"d":[]}"#)
  }

  @Test("The indented layout has a line for each member")
  func indented() {
    let value: JSONValue = ["a": [1, 2], "b": [:]]
    #expect(value.text(.indented) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
  }

  @Test(
    "Numbers are never rounded",
    arguments: [
      (0.1 + 0.2, "0.30000000000000004"), (40, "40"), (-0.0, "-0"), (1e300, "1e+300"),
      (.leastNonzeroMagnitude, "5e-324"), (1.0 / 3, "0.3333333333333333"),
      (123_456_789.125, "123456789.125"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
    ])
  func numbers(number: Double, expected: String) {
    #expect(JSONValue.number(number).text() == expected)
  }

  @Test("A finite number is read back as the same number")
  func roundTrip() throws {
    for number in [0.0998, 21.2, 1e21, 123_456.789, .pi, .leastNormalMagnitude] {
      let text = JSONValue.array([.number(number)]).text()
      let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Double]
      #expect(read == [number])
    }
  }

  @Test("Whole numbers beyond 53 bits stay exact")
  func integers() {
    #expect(JSONValue.integer(.max).text() == "9223372036854775807")
    #expect(JSONValue.integer(.min).text() == "-9223372036854775808")
  }

  @Test("Any text survives a JSON reader")
  func strings() throws {
    let text = "\"\\/\u{0}\u{1F}\u{7F}\n\r\t Қазақстан 🇰🇿 \u{2028}</script><!-- & e\u{301}"
    for insideHTML in [false, true] {
      let json = JSONValue.array([.string(text)]).text(insideHTML: insideHTML)
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
      #expect(read?.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test("Text inside a script element cannot end it")
  func insideHTML() {
    let json = JSONValue.string("</script><!--&").text(insideHTML: true)
    #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
  }

  @Test("A missing number is null and not zero")
  func missing() {
    let none: Double? = nil
    #expect(JSONValue.optional(none).text() == "null")
    #expect(JSONValue.optional(Double?.some(0)).text() == "0")
  }

  @Test("A member is found by its name")
  func lookup() {
    let value: JSONValue = ["a": 1, "b": "x"]
    #expect(value["b"] == "x")
    #expect(value["c"] == nil)
  }
}
