import Foundation
import Reporting
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit report")
struct JUnitReportTests {
  private let report = JUnitReport(
    name: "kazakhstan <2018>",
    suites: [
      .init(
        name: "target", properties: [.init("as-of", "2018-12-31")],
        cases: [
          .init(name: "created & \"in force\"", group: "kazakhstan.target", result: .passed),
          .init(
            name: "trade", group: "kazakhstan.target",
            result: .failed(message: "27.5 < 40", details: "]]> row\u{0}\nnext"), output: "USD bn"),
        ]),
      .init(
        name: "principle",
        cases: [
          .init(name: "trust", group: "kazakhstan.principle", result: .skipped(message: "no data"))
        ]),
      .init(name: "empty", cases: []),
    ])

  @Test("The document is well-formed and holds every case")
  func wellFormed() throws {
    let reader = ElementCounter()
    let parser = XMLParser(data: Data(report.text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.counts["testsuite"] == 3)
    #expect(reader.counts["testcase"] == 3)
    #expect(reader.counts["failure"] == 1)
    #expect(reader.counts["skipped"] == 1)
    #expect(reader.attributes["testsuites"]?["name"] == "kazakhstan <2018>")
    #expect(reader.attributes["testsuites"]?["tests"] == "3")
    #expect(reader.attributes["testsuites"]?["failures"] == "1")
    #expect(reader.attributes["testsuites"]?["skipped"] == "1")
    #expect(reader.attributes["failure"]?["message"] == "27.5 < 40")
  }

  @Test("The same results are the same bytes")
  func deterministic() {
    #expect(report.text == report.text)
    #expect(!report.text.contains("timestamp"))
  }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var attributes: [String: [String: String]] = [:]

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    counts[elementName, default: 0] += 1
    attributes[elementName] = attributeDict
  }
}
