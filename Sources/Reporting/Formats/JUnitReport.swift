/// Results as the XML that build servers read ("JUnit XML").
///
/// There is no standard; the elements are those of the Apache Ant task *junitreport*
/// (<https://ant.apache.org/manual/Tasks/junitreport.html>) that every reader knows. No time is written,
/// so that the same results are the same bytes.
public struct JUnitReport: Sendable {
  public enum Result: Hashable, Sendable {
    case passed
    /// What did not hold: one line, and the evidence.
    case failed(message: String, details: String)
    /// Could not be decided, and why.
    case skipped(message: String)
  }

  public struct Case: Hashable, Sendable {
    public let name: String
    /// What the case belongs to; readers group by it.
    public let group: String
    public let result: Result
    /// Further text, shown with the case.
    public let output: String

    public init(name: String, group: String, result: Result, output: String = "") {
      self.name = name
      self.group = group
      self.result = result
      self.output = output
    }
  }

  public struct Suite: Hashable, Sendable {
    public let name: String
    public let properties: [Property]
    public let cases: [Case]

    public init(name: String, properties: [Property] = [], cases: [Case]) {
      self.name = name
      self.properties = properties
      self.cases = cases
    }
  }

  public struct Property: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public let name: String
  public let suites: [Suite]

  public init(name: String, suites: [Suite]) {
    self.name = name
    self.suites = suites
  }
}

extension JUnitReport {
  /// The XML document with a line end after it.
  public var text: String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites \(attributes(name, suites.flatMap(\.cases)))>")
    for suite in suites { write(suite, to: &lines) }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(_ suite: Suite, to lines: inout [String]) {
    lines.append("  <testsuite \(attributes(suite.name, suite.cases))>")
    if !suite.properties.isEmpty {
      lines.append("    <properties>")
      for property in suite.properties {
        let name = Self.escaped(property.name)
        lines.append("      <property name=\"\(name)\" value=\"\(Self.escaped(property.value))\"/>")
      }
      lines.append("    </properties>")
    }
    for item in suite.cases { write(item, to: &lines) }
    lines.append("  </testsuite>")
  }

  private func write(_ item: Case, to lines: inout [String]) {
    var content: [String] = []
    switch item.result {
    case .passed: break
    case .failed(let message, let details):
      content.append(
        "<failure message=\"\(Self.escaped(message))\">\(Self.escaped(details))</failure>")
    case .skipped(let message):
      content.append("<skipped message=\"\(Self.escaped(message))\"/>")
    }
    if !item.output.isEmpty {
      content.append("<system-out>\(Self.escaped(item.output))</system-out>")
    }
    let start =
      "    <testcase name=\"\(Self.escaped(item.name))\" classname=\"\(Self.escaped(item.group))\""
    guard !content.isEmpty else {
      lines.append(start + "/>")
      return
    }
    lines.append(start + ">")
    lines += content.map { "      " + $0 }
    lines.append("    </testcase>")
  }

  private func attributes(_ name: String, _ cases: [Case]) -> String {
    var failures = 0
    var skipped = 0
    for item in cases {
      switch item.result {
      case .passed: break
      case .failed: failures += 1
      case .skipped: skipped += 1
      }
    }
    return "name=\"\(Self.escaped(name))\" tests=\"\(cases.count)\" failures=\"\(failures)\""
      + " errors=\"0\" skipped=\"\(skipped)\""
  }

  /// Text for an element or a quoted attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\t": result += "&#9;"
      default:
        let isForbidden =
          scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
