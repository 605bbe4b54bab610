import Balance
import Desk
import WorldModel

/// Titles of things, series and poles in the language of a document.
///
/// In English they are those of the world as it was known. In another language they are the preferred
/// names of the whole world, because a name tells nothing of what was known; what has none keeps its
/// English title, marked as text of the data.
struct LocalTitles {
  let labels: Labels
  /// What was known at the date of the document.
  private let known: World
  private let everything: World
  /// Names by the English titles under which sentences mention them.
  private let byTitle: [String: String]

  init(known: World, everything: World, labels: Labels) {
    self.known = known
    self.everything = everything
    self.labels = labels
    byTitle = labels.language == .english ? [:] : Self.names(in: everything, labels)
  }

  private static func names(in world: World, _ labels: Labels) -> [String: String] {
    var found: [String: String] = [:]
    for fact in world.facts.aliases where fact.content.language == labels.language.rawValue {
      let thing = fact.content.of
      found[world.title(of: thing)] = world.name(of: thing, in: labels.language)
    }
    for label in SeriesLabel.allCases {
      guard let series = world.series(SeriesID(label.rawValue)) else { continue }
      found[series.title] = labels[label]
    }
    return found
  }

  /// The name that goes with an English title; `nil` where the world has none in the language.
  func name(ofTitle title: String) -> String? { byTitle[title] }

  func title(of thing: EntityID) -> String {
    guard labels.language != .english else { return known.title(of: thing) }
    return everything.name(of: thing, in: labels.language)
      ?? labels.data(everything.title(of: thing))
  }

  /// The title of a thing whether or not it was known.
  func title(ofAny thing: EntityID) -> String {
    labels.language == .english ? everything.title(of: thing) : title(of: thing)
  }

  /// The name of a thing for a sentence.
  func localName(of thing: EntityID) -> LocalName {
    guard labels.language != .english else {
      return LocalName(known.title(of: thing), language: .english)
    }
    return everything.localName(of: thing, in: labels.language)
  }

  func title(of series: SeriesID) -> String {
    let title = known.series(series)?.title ?? series.text
    guard labels.language != .english else { return title }
    return SeriesLabel(rawValue: series.text).map { labels[$0] } ?? labels.data(title)
  }

  /// The title of a pole: that of the thing which bears its title, or of its only actor.
  func title(of pole: Pole) -> String {
    guard labels.language != .english else { return pole.title }
    if let name = byTitle[pole.title] { return name }
    if let actor = onlyActor(pole), let name = everything.name(of: actor, in: labels.language) {
      return name
    }
    return labels.data(pole.title)
  }

  /// A short title where the pole's own is long: in English the key of its only actor, such as `EU`, else
  /// the shortest name that is as short.
  func shortTitle(of pole: Pole) -> String? {
    let limit = 12
    guard title(of: pole).count > limit, let actor = onlyActor(pole) else { return nil }
    guard labels.language != .english else { return actor.text }
    // A pole that bears the name of something wider than its actor has no name of that actor.
    guard byTitle[pole.title] == nil || everything.title(of: actor) == pole.title else {
      return nil
    }
    return everything.names(of: actor, in: labels.language).map(\.content.name)
      .filter { $0.count <= limit }.min { ($0.count, $0) < ($1.count, $1) }
  }

  private func onlyActor(_ pole: Pole) -> EntityID? {
    pole.actors.count == 1 ? pole.actors.first : nil
  }
}
