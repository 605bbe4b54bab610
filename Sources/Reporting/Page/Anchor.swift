/// Identifiers of places on the page, made from identifiers of the data.
///
/// Letters, digits, hyphens and dots stay; anything else becomes its code between underscores, so that
/// different identifiers never meet in one anchor.
enum Anchor {
  static let inputs = "inputs"

  static func check(_ id: String) -> String { "check-" + encoded(id) }
  static func fact(_ id: String) -> String { "fact-" + encoded(id) }
  static func figure(_ number: Int) -> String { "figure-\(number)" }
  static func source(_ id: String) -> String { "source-" + encoded(id) }
  static func method(_ name: String) -> String { "method-" + encoded(name) }
  static func remark(_ number: Int) -> String { "remark-\(number)" }

  private static func encoded(_ id: String) -> String {
    var result = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": result.unicodeScalars.append(scalar)
      default: result += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return result
  }
}
