import Testing
import WorldModel

/// Every content as subject, object, attribute and value.
@Suite("Contents as statements")
struct FactStatementTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let content: any FactContent
    let table: Table
    let kind: String
    let subject: EntityID
    var object: EntityID?
    let attribute: String
    var value = FactValue.unknown
    var unit: MeasurementUnit?
    var comparator = Comparator.equal

    var testDescription: String { "\(table) as \(kind)" }
  }

  static let words: [Row] = [
    Row(
      content: Actor(id: "KAZ", kind: .state, name: "Kazakhstan"), table: .actors, kind: "actor",
      subject: "KAZ", attribute: "state", value: .text("Kazakhstan")),
    Row(
      content: Actor(id: "ASTANA", kind: .city, name: "Astana", of: "KAZ"), table: .actors,
      kind: "actor", subject: "ASTANA", object: "KAZ", attribute: "city", value: .text("Astana")),
    Row(
      content: Alias(of: "KAZ", name: "Republic of Kazakhstan"), table: .aliases, kind: "alias",
      subject: "KAZ", attribute: "name", value: .text("Republic of Kazakhstan")),
    Row(
      content: Code(actor: "KAZ", scheme: .cowLetters, code: "KZK"), table: .codes, kind: "code",
      subject: "KAZ", attribute: "cow-letters", value: .text("KZK")),
    Row(
      content: Membership(member: "KAZ", organisation: "UN", role: .member), table: .memberships,
      kind: "membership", subject: "KAZ", object: "UN", attribute: "member"),
    Row(
      content: Role(actor: "KAZ", body: "OSCE", role: "chair", text: "of the year"), table: .roles,
      kind: "role", subject: "KAZ", object: "OSCE", attribute: "chair", value: .text("of the year")),
    Row(
      content: Agreement(id: "epca", kind: "partnership", title: "EPCA"), table: .agreements,
      kind: "agreement", subject: "epca", attribute: "partnership", value: .text("EPCA")),
    Row(
      content: Initiative(id: "cica", kind: .platform, title: "CICA", founder: "KAZ"),
      table: .initiatives, kind: "platform", subject: "cica", object: "KAZ", attribute: "title",
      value: .text("CICA")),
    Row(
      content: Initiative(id: "concept", kind: .doctrine, title: "Concept"), table: .initiatives,
      kind: "doctrine", subject: "concept", attribute: "title", value: .text("Concept")),
    Row(
      content: Event(id: "visit", kind: "visit", title: "A visit", place: "ASTANA"),
      table: .events, kind: "event", subject: "visit", object: "ASTANA", attribute: "visit",
      value: .text("A visit")),
    Row(
      content: Infrastructure(
        id: "north", kind: "corridor", title: "North", route: ["RUS", "BLR"]),
      table: .infrastructure, kind: "corridor", subject: "north", object: "RUS",
      attribute: "corridor", value: .text("North")),
    Row(
      content: Infrastructure(
        id: "pipe", kind: "oil-pipeline", title: "Pipe", capacity: Amount(20, unit: "mn t")),
      table: .infrastructure, kind: "infrastructure", subject: "pipe", attribute: "capacity",
      value: .number(20), unit: "mn t"),
    Row(
      content: Mediation(id: "talks", title: "Talks", mediator: "KAZ", outcome: "none"),
      table: .mediations, kind: "mediation", subject: "KAZ", object: "talks", attribute: "outcome",
      value: .text("none")),
    Row(
      content: Stage(of: "epca", step: .inForce), table: .stages, kind: "stage", subject: "epca",
      attribute: "stage", value: .text("in-force")),
    Row(
      content: Party(of: "epca", actor: "EU", role: "party"), table: .parties, kind: "party",
      subject: "epca", object: "EU", attribute: "party"),
    Row(
      content: Relation(a: "KAZ", b: "CHN", kind: "partnership", level: "strategic"),
      table: .relations, kind: "relation", subject: "KAZ", object: "CHN",
      attribute: "partnership", value: .text("strategic")),
    Row(
      content: Relation(a: "KAZ", b: "CHN", kind: "cooperation", areas: ["oil", "rail"]),
      table: .relations, kind: "relation", subject: "KAZ", object: "CHN",
      attribute: "cooperation", value: .text("oil; rail")),
    Row(
      content: Position(actor: "KAZ", issue: "UNSC", stance: "wider"), table: .positions,
      kind: "position", subject: "KAZ", object: "UNSC", attribute: "stance", value: .text("wider")),
    Row(
      content: Coverage(series: "fdi", reporter: "UZB", direction: .inward, state: .missing),
      table: .coverage, kind: "coverage", subject: "UZB", attribute: "fdi inward",
      value: .text("missing")),
  ]

  static let figures: [Row] = [
    Row(
      content: Programme(
        id: "students", title: "Students", funder: "KAZ", beneficiary: "AFG",
        budget: Amount(50, unit: "USD mn"), output: Amount(1_000, .about, unit: "students")),
      table: .programmes, kind: "programme", subject: "KAZ", object: "AFG", attribute: "Students",
      value: .number(1_000), unit: "students", comparator: .about),
    Row(
      content: Shock(
        id: "fall", kind: "crisis", title: "Oil price", target: "KAZ",
        size: Amount(50, .greater, unit: "%")),
      table: .shocks, kind: "shock", subject: "fall", object: "KAZ", attribute: "crisis",
      value: .number(50), unit: "%", comparator: .greater),
    Row(
      content: Term(of: "epca", term: "areas", amount: Amount(29, unit: "areas"), text: "trade"),
      table: .terms, kind: "term", subject: "epca", attribute: "areas", value: .number(29),
      unit: "areas"),
    Row(
      content: Flow(
        series: "press", reporter: "KAZ", partner: "EU", direction: .total, value: 18,
        comparator: .greater, unit: "EUR bn"),
      table: .flows, kind: "flow", subject: "KAZ", object: "EU", attribute: "press total",
      value: .number(18), unit: "EUR bn", comparator: .greater),
    Row(
      content: Flow(
        series: "oil", reporter: "KAZ", partner: "RUS", direction: .to, value: nil, unit: "%",
        text: "companies at work"),
      table: .flows, kind: "flow", subject: "KAZ", object: "RUS", attribute: "oil to",
      value: .text("companies at work"), unit: "%"),
    Row(
      content: Score(series: "agreement", a: "KAZ", b: "USA", value: 0.1370), table: .scores,
      kind: "score", subject: "KAZ", object: "USA", attribute: "agreement", value: .number(0.1370),
      unit: "1"),
    Row(
      content: SubjectFigure(
        subject: "KAZ", quantity: "ethnic groups", value: 130, comparator: .greater, unit: "groups"),
      table: .quantities, kind: "quantity", subject: "KAZ", attribute: "ethnic groups",
      value: .number(130), unit: "groups", comparator: .greater),
    Row(
      content: Statement(
        id: "trade-40", speaker: "KAZ", about: "CHN", kind: .target, text: "Trade of 40 bn",
        amount: Amount(40, unit: "USD bn")),
      table: .statements, kind: "target", subject: "KAZ", object: "CHN",
      attribute: "Trade of 40 bn", value: .number(40), unit: "USD bn"),
    Row(
      content: Statement(id: "first", speaker: "KAZ", kind: .priority, text: "Nuclear", rank: 1),
      table: .statements, kind: "priority", subject: "KAZ", attribute: "Nuclear",
      value: .number(1), unit: "ordinal"),
    Row(
      content: Outcome(of: "trade-40", result: .missed, amount: Amount(12.5, unit: "USD bn")),
      table: .outcomes, kind: "outcome", subject: "trade-40", attribute: "missed",
      value: .number(12.5), unit: "USD bn"),
    Row(
      content: Rate(from: "EUR", to: "USD", rate: 1.1), table: .rates, kind: "rate",
      subject: "EUR", object: "USD", attribute: "rate", value: .number(1.1)),
    Row(
      content: NetworkNode(id: "chn-xian", kind: .terminal, name: "Xi'an", country: "CHN"),
      table: .networkNodes, kind: "network-node", subject: "chn-xian", object: "CHN",
      attribute: "terminal", value: .text("Xi'an")),
    Row(
      content: OpposedVoteCount(
        subject: "KAZ", first: "USA", second: "RUS", withFirst: 3, withSecond: 31, abstained: 2,
        absent: 0),
      table: .opposedVotes, kind: "opposed-votes", subject: "KAZ", object: "USA",
      attribute: "with USA against RUS", value: .number(3), unit: "votes"),
    Row(
      content: NetworkLink(
        id: "dostyk-aktogay", from: "kaz-dostyk", to: "kaz-aktogay", mode: .rail1520,
        country: "KAZ"),
      table: .networkLinks, kind: "network-link", subject: "kaz-dostyk", object: "kaz-aktogay",
      attribute: "rail-1520", value: .text("dostyk-aktogay")),
    Row(
      content: NetworkPassage(id: "aktau-quay", node: "kaz-aktau", to: .ferry, kind: .transfer),
      table: .networkPassages, kind: "network-passage", subject: "kaz-aktau",
      attribute: "transfer", value: .text("any → ferry")),
    Row(
      content: NetworkFigure(
        of: "mode:road", quantity: .speed, cargo: .container, value: 40, comparator: .about,
        unit: "km/h"),
      table: .networkFigures, kind: "network-figure", subject: "mode:road",
      attribute: "speed of container", value: .number(40), unit: "km/h", comparator: .about),
    Row(
      content: NetworkCorridor(
        id: "middle", name: "Middle Corridor", family: .middle,
        through: ["kaz-aktau", "aze-alat"]),
      table: .networkCorridors, kind: "network-corridor", subject: "middle", object: "kaz-aktau",
      attribute: "middle", value: .text("Middle Corridor")),
  ]

  @Test("A content says what it is, of whom, and how much", arguments: words + figures)
  func row(_ row: Row) {
    let found = row.content.statement
    #expect(type(of: row.content).table == row.table)
    #expect(
      found
        == FactStatement(
          kind: row.kind, subject: row.subject, object: row.object, attribute: row.attribute,
          value: row.value, unit: row.unit, comparator: row.comparator))
    #expect(row.content.subject == row.subject)
    #expect(row.content.object == row.object)
  }

  @Test("Every table of facts has a row above")
  func complete() {
    let shown = Set((Self.words + Self.figures).map(\.table))
    #expect(Set(Table.allCases).subtracting(shown) == [.sources, .series])
  }
}
