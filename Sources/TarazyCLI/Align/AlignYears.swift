import ArgumentParser
import Foundation

/// Years of the command line: one, or from one to another.
struct AlignYears: ExpressibleByArgument {
  let span: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.components(separatedBy: "..").map { Int($0) }
    guard parts.count <= 2, let first = parts.first ?? nil, let last = parts.last ?? nil,
      first <= last, (1...9999).contains(first), last <= 9999
    else { return nil }
    span = first...last
  }
}
