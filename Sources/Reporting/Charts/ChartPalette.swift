/// Colours and shapes of the charts.
///
/// The series colours keep to the hues of M. Okabe and K. Ito, "Color Universal Design" (2008,
/// <https://jfly.uni-koeln.de/color/>), darkened until each stands out from white by at least 3 : 1, with
/// lightness spread so that any two stay apart under simulated protanopia and deuteranopia (CIE 1976
/// distance at least 30). Every series has a shape and a label too, so colour alone says nothing.
enum ChartPalette {
  static let ink = "#1B2430"
  static let quietInk = "#4A5565"
  static let grid = "#E3E7EC"
  static let frame = "#9AA5B1"
  static let missing = "#6F7A87"
  /// Text and frames of old figures, as in the page's tables.
  static let old = "#6B4500"
  static let sea = "#EEF3F7"
  static let land = "#FBFAF6"
  static let landEdge = "#C3C9D0"
  static let font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

  static let series = [
    "#01429D", "#E6721A", "#279DD6", "#8C3E6F", "#0DA468", "#57410B", "#5C27E5", "#1B1B1B",
  ]
  /// The series colours mixed with white, for areas.
  static let tints = [
    "#C5D2E8", "#F9DDC8", "#CBE7F5", "#E4D1DD", "#C5E9DB", "#D7D1C4", "#D8CBF9", "#D0D0D0",
  ]
  static let shapes = [
    "circle", "square", "triangle-up", "diamond", "triangle-down", "cross", "triangle-right",
    "triangle-left",
  ]

  /// Dashes of lines, which differ where colours look alike; the first is a whole line.
  static let dashes: [[Double]] = [
    [1, 0], [9, 4], [2, 3], [12, 3, 2, 3], [5, 2], [14, 5], [2, 6], [8, 3, 2, 3, 2, 3],
  ]

  static func dash(_ index: Int) -> [Double] { dashes[index % dashes.count] }

  static func colour(_ index: Int?) -> String {
    guard let index, series.indices.contains(index) else { return missing }
    return series[index]
  }

  static func shape(_ index: Int?) -> String {
    guard let index else { return "circle" }
    return shapes[index % shapes.count]
  }

  /// Widths in pixels of a text at a font size, from above: labels that are placed by it do not touch.
  static func width(of text: String, size: Double) -> Double {
    var units = 0.0
    for character in text {
      switch character {
      case "i", "l", "j", "I", "'": units += 0.32
      case "t", "f", "r", " ", ".", ",", "(", ")", ":": units += 0.41
      case "m", "w", "M", "W", "%", "—", "→", "←", "↑", "↓", "Ш", "Щ", "Ж", "Ю": units += 0.98
      default: units += character.isUppercase ? 0.72 : 0.63
      }
    }
    return units * size
  }
}
