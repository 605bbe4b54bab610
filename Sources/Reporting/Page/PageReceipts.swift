/// Where a printed figure leads: to its fact, or, where it rests on several, to a row that lists them.
struct PageReceipts {
  /// A figure that rests on several facts.
  struct Entry: Hashable {
    let figure: BriefDocument.Figure
    let context: String
    let number: Int
  }

  private struct Key: Hashable {
    let figure: BriefDocument.Figure
    let context: String
  }

  private let known: Set<String>
  private(set) var entries: [Entry] = []
  private var numbers: [Key: Int] = [:]

  init(_ document: BriefDocument) { known = Set(document.facts.map(\.id)) }

  /// Whether the page has a row for a fact.
  func holds(fact id: String) -> Bool { known.contains(id) }

  /// The anchor behind a figure; `nil` if the page has no row that it could lead to.
  ///
  /// - Parameter context: What the figure is, such as `Trade, Russia, 2016`.
  mutating func anchor(of figure: BriefDocument.Figure, context: String) -> String? {
    let facts = figure.facts.filter(known.contains)
    guard let first = facts.first else { return nil }
    if facts.count == 1 { return Anchor.fact(first) }
    let key = Key(figure: figure, context: context)
    if let number = numbers[key] { return Anchor.figure(number) }
    let number = entries.count + 1
    numbers[key] = number
    entries.append(Entry(figure: figure, context: context, number: number))
    return Anchor.figure(number)
  }
}
