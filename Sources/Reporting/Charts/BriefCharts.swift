/// The charts of a brief.
struct BriefCharts {
  typealias Screen = ChartScreen

  let document: BriefDocument
  let labels: Labels

  var usesDecimalComma: Bool { labels.language != .english }

  /// The place of a pole in the palette; `nil` for what is no declared pole.
  func index(ofPole id: String) -> Int? { document.poles.firstIndex { $0.id == id } }

  /// The title of a pole, or its short title, or its identifier.
  func title(ofPole id: String, short: Bool = false) -> String {
    guard let pole = document.poles.first(where: { $0.id == id }) else { return id }
    return short ? pole.shortTitle : pole.title
  }
}
