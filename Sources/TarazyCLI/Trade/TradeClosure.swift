import ArgumentParser
import Trade

/// What becomes of deficits, by the names of the command line.
enum TradeClosure {
  static func named(_ text: String) throws -> DeficitClosure {
    switch text {
    case "multiplicative": return .multiplicative
    case "additive": return .additive(.worldOutput)
    case "purged": return .purged
    default:
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == "additive", !parts[1].isEmpty {
        return .additive(.producerPrice(of: String(parts[1])))
      }
      throw ValidationError(
        "There is no closure ‘\(text)’. Give multiplicative, additive, additive:ISO3 or purged.")
    }
  }
}
