import Doctrines
import WorldModel

/// Everything of a world that a draft may quote, made once and looked up by the things named.
final class ProofRecord: Sendable {
  let world: World
  let speaker: EntityID
  let date: EDTFDate
  let checks: CheckReport
  let standings: StandingBook
  let figures: [RecordedFigure]
  let times: [RecordedTime]
  let lives: [EntityID: ThingLife]
  let composites: [EntityID: [ThingInParts]]
  let stances: [RecordedStance]
  let titles: TitleWords
  /// What the entry into force of an agreement waits for.
  let entries: [EntityID: FactRecord]
  /// Who ratified an agreement, as far as the record tells.
  let ratifications: [EntityID: [Ratification]]
  /// Events that are planned for a time not yet stated.
  let openPlans: [EntityID: FactRecord]
  /// Steps of agreements by the time at which they were taken.
  let stepsByTime: [EDTFInterval: [RecordedTime]]
  /// Rows that contradict a row, by that row.
  let rivals: [FactID: [FactRecord]]
  /// The actors that the titles of meetings and initiatives name.
  let parts: [EntityID: Set<EntityID>]
  /// The topics in their titles.
  let partTopics: [EntityID: Set<String>]
  private let figuresByKey: [Dimension: [EntityID: [Int]]]
  private let plannedThings: Set<EntityID>
  private let groupCounts: [String: Int]
  private let timesByKey: [EntityID: [Int]]
  /// How many kinds of amounts of one dimension are told of a thing.
  private let kinds: [Dimension: [EntityID: Int]]

  init(world: World, speaker: EntityID, date: EDTFDate, checks: CheckReport) {
    self.world = world
    self.speaker = speaker
    self.date = date
    self.checks = checks
    let vocabulary = RowVocabulary(world: world)
    standings = StandingBook(world)
    var builder = RecordBuilder(
      world: world, speaker: speaker, vocabulary: vocabulary, standings: standings)
    builder.addAll()
    figures = builder.figures
    times = builder.times
    rivals = builder.rivals
    lives = RecordBuilder.lives(of: world)
    composites = builder.composites
    parts = builder.parts
    partTopics = builder.partTopics
    titles = TitleWords(builder.named)
    plannedThings = Set(
      world.facts.infrastructure.filter { $0.envelope.status == .planned }.map(\.content.id))
    entries = Dictionary(
      world.facts.terms.filter { $0.content.term == "entry into force" }
        .map { ($0.content.of, FactRecord($0)) }, uniquingKeysWith: { first, _ in first })
    ratifications = builder.ratifications
    openPlans = Dictionary(
      world.facts.events.filter { $0.valid.isUnknown && $0.envelope.status == .planned }
        .map { ($0.content.id, FactRecord($0)) }, uniquingKeysWith: { first, _ in first })
    stepsByTime = Dictionary(
      grouping: builder.times.filter { if case .stage = $0.cue { true } else { false } }, by: \.time
    )
    stances = RecordedStance.all(of: speaker, in: world)
    var byKey: [Dimension: [EntityID: [Int]]] = [:]
    var groups: [Dimension: [EntityID: Set<String>]] = [:]
    for (index, figure) in figures.enumerated() {
      for key in figure.keys.isEmpty ? [speaker] : figure.keys {
        byKey[figure.dimension, default: [:]][key, default: []].append(index)
        groups[figure.dimension, default: [:]][key, default: []].insert(
          figure.topics.intersection(Topics.measures).sorted().joined())
      }
    }
    figuresByKey = byKey
    groupCounts = figures.reduce(into: [:]) { $0[$1.group, default: 0] += 1 }
    kinds = groups.mapValues { $0.mapValues(\.count) }
    var timeKeys: [EntityID: [Int]] = [:]
    for (index, time) in times.enumerated() {
      for key in time.keys.isEmpty ? [speaker] : time.keys {
        timeKeys[key, default: []].append(index)
      }
    }
    timesByKey = timeKeys
  }

  /// The amounts of a dimension whose keys are all among some things; those of the speaker alone too.
  func figures(_ dimension: Dimension, about things: Set<EntityID>) -> [Int] {
    guard let byKey = figuresByKey[dimension] else { return [] }
    var seen: Set<Int> = []
    for thing in things.union([speaker]) {
      for index in byKey[thing] ?? [] where figures[index].keys.isSubset(of: things) {
        seen.insert(index)
      }
    }
    return seen.sorted()
  }

  func times(about things: Set<EntityID>) -> [Int] {
    var seen: Set<Int> = []
    for thing in things {
      for index in timesByKey[thing] ?? [] where times[index].keys.isSubset(of: things) {
        seen.insert(index)
      }
    }
    return seen.sorted()
  }

  /// The check of a statement that was missed, is off its path or disputed.
  func failing(_ statement: FactID) -> CheckResult? {
    checks.results.first { result in
      [.missed, .offTrack, .disputed].contains(result.verdict)
        && result.words.contains { $0.id == statement }
    }
  }

  /// The currencies in which the record has amounts, in order.
  var currencies: [Dimension] {
    figuresByKey.keys.filter(\.isMoney).sorted { $0.name < $1.name }
  }

  /// Whether no other row of the group is there.
  func isOnlyOne(_ figure: RecordedFigure) -> Bool { groupCounts[figure.group] == 1 }

  /// Whether the record tells only one kind of amount of a dimension about the keys of a figure.
  func isOnlyKind(_ figure: RecordedFigure) -> Bool {
    figure.keys.contains { world.actor($0) == nil && (kinds[figure.dimension]?[$0] ?? 0) == 1 }
  }

  func isInfrastructure(_ thing: EntityID) -> Bool {
    let kind = world.kind(of: thing)
    return kind == "infrastructure" || kind == "corridor"
  }

  /// Whether a piece of infrastructure is itself planned.
  func isPlanned(_ thing: EntityID) -> Bool { plannedThings.contains(thing) }

  func actorKind(_ id: EntityID) -> Actor.Kind? { world.actor(id)?.kind }

  func isPlace(_ id: EntityID) -> Bool { actorKind(id) == .city }
}

/// That a state ratified an agreement.
struct Ratification {
  let state: EntityID
  let record: FactRecord
  let time: EDTFInterval
}

/// A thing known by the actors and topics of its title, for drafts that describe it without its name.
struct ThingInParts {
  let owner: EntityID
  let actors: Set<EntityID>
  let topics: Set<String>
  /// Beginnings of further words that have to be there.
  let words: Set<String>
  /// The number of a meeting, where it has to be said instead of the city.
  var ordinal: Int?
  /// Beginnings of all words of the title, to tell things of the same parts from each other.
  var title: Set<String> = []
}
