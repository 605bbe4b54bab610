import WorldModel

/// Tables that other tables refer to.
extension TableSchema {
  static let sources = TableSchema(
    table: .sources, meaning: "A publication",
    rules: [
      need(.id, .key, "Key, such as at-2014"),
      need(.title, .text, "Title"),
      need(.producer, .text, "Publisher or producer"),
      may(.author, .text, "Author or speaker"),
      may(.published, .date, "Date of publication"),
      may(.accessed, .date, "Date on which it was read"),
      may(.address, .text, "DOI, URL or repository path"),
      need(.licence, .text, "Terms under which it may be used"),
      need(
        .independence, names(Source.Independence.self),
        "How independent the publisher is of the subject"),
      may(.note, .text, "Remark of the compiler"),
    ])

  static let reference: [TableSchema] = [
    sources,
    TableSchema(
      table: .series, meaning: "What a column of figures counts",
      rules: [
        need(.id, .key, "Key, such as goods-trade"),
        need(.title, .text, "Title"),
        need(.counts, .text, "What is counted, in a sentence"),
        need(.unit, .unit, "Unit of the figures"),
        may(.reporter, .text, "Who reports"),
        may(.valuation, .text, "FOB, CIF, current prices …"),
        need(.lagMonths, .integer, "Months from the end of a period to publication"),
        need(.lagBasis, names(LagBasis.self), "Whether the compiler assumed the lag"),
        may(.note, .text, "Remark of the compiler"),
      ]),
    facts(
      .actors, "A state, organisation, bloc, region, city, forum, company, body or person",
      [
        need(.id, .key, "ISO 3166-1 alpha-3 for a state, else a short upper-case key"),
        need(.kind, names(Actor.Kind.self), "Kind of actor"),
        need(.name, .text, "Name"),
        may(.of, .entity, "State or organisation that it belongs to"),
        may(.latitude, .number, "Degrees north of the capital or seat"),
        may(.longitude, .number, "Degrees east of the capital or seat"),
      ]),
    facts(
      .aliases, "A name that an actor or thing bears or bore",
      [
        need(.of, .entity, "Whose name"), need(.name, .text, "The name"),
        may(.language, .text, "BCP 47 tag; empty means en"),
        may(.form, names(Alias.Form.self), "What the name is used for; empty means name"),
      ]),
    facts(
      .codes, "An actor's code in a code scheme for a time",
      [
        need(.actor, .entity, "Whose code"),
        need(.scheme, names(CodeScheme.self), "Code scheme"),
        need(.code, .text, "The code, leading zeros kept"),
      ]),
    facts(
      .rates, "How many units of `to` one unit of `from` is worth",
      [
        need(.from, .text, "Base unit, such as EUR"), need(.to, .text, "Base unit, such as USD"),
        need(.rate, .number, "Units of `to` for one of `from`"),
      ]),
    facts(
      .coverage, "What a series covers and where it is silent",
      [
        need(.series, .series, "Series"), need(.reporter, .entity, "Reporter"),
        may(.direction, names(Flow.Direction.self), "Direction, where the series has several"),
        need(.state, names(Coverage.State.self), "State of coverage"),
        may(.partners, .integer, "Partners with a figure"),
      ]),
  ]

  /// Tables of things that have a key and a life.
  static let things: [TableSchema] = [
    facts(
      .agreements, "A treaty, partnership, plan or regime",
      [
        need(.id, .key, "Key"), need(.kind, .text, "treaty, partnership, customs-union, plan …"),
        need(.title, .text, "Title"), may(.areas, .list, "Areas, separated by ;"),
      ]),
    facts(
      .initiatives, "A platform, policy document, proposal or process",
      [
        need(.id, .key, "Key"), need(.kind, names(Initiative.Kind.self), "Kind"),
        need(.title, .text, "Title"), may(.founder, .entity, "Who started it"),
        may(.aim, .text, "What it is for"),
      ]),
    facts(
      .events, "A visit, summit, conference, attack or closure",
      [
        need(.id, .key, "Key"), need(.kind, .text, "visit, summit, meeting, signing …"),
        need(.title, .text, "Title"), may(.place, .entity, "Where"),
      ]),
    facts(
      .infrastructure, "A corridor, road, railway, pipeline, port, hub or institution",
      [
        need(.id, .key, "Key"), need(.kind, .text, "corridor, road, oil-pipeline, hub …"),
        need(.title, .text, "Title"), may(.route, .entities, "States or regions on the way"),
        may(.capacity, .number, "Capacity"), may(.comparator, .comparator, "Of the capacity"),
        may(.unit, .unit, "Unit of the capacity"),
      ]),
    facts(
      .programmes, "An assistance, education or building programme",
      [
        need(.id, .key, "Key"), need(.title, .text, "Title"),
        need(.funder, .entity, "Who pays"), may(.beneficiary, .entity, "Who benefits"),
        may(.budget, .number, "Budget"), may(.budgetUnit, .unit, "Unit of the budget"),
        may(.output, .number, "Planned output"), may(.outputUnit, .unit, "Unit of the output"),
        may(.comparator, .comparator, "Of the output"),
        may(.delivered, .number, "Delivered output; empty if no source says"),
      ]),
    facts(
      .mediations, "A case of mediation",
      [
        need(.id, .key, "Key"), need(.title, .text, "Conflict or talks"),
        need(.mediator, .entity, "Who mediates or hosts"), may(.format, .text, "Format"),
        may(.outcome, .text, "What came of it"),
      ]),
    facts(
      .shocks, "Something that changed the world",
      [
        need(.id, .key, "Key"), need(.kind, .text, "sanctions, war, crisis, closure …"),
        need(.title, .text, "What happened"), may(.target, .entity, "Whom or what it hits"),
        may(.size, .number, "Size"), may(.comparator, .comparator, "Of the size"),
        may(.unit, .unit, "Unit of the size"),
      ]),
  ]

  /// Tables that tell the life of things.
  static let lives: [TableSchema] = [
    facts(
      .memberships, "A standing in an organisation, bloc or forum",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.member, .entity, "Who"), need(.organisation, .entity, "Where"),
        need(.role, names(Membership.Role.self), "In which role"),
        may(.aim, .text, "What the member wants to reach there"),
        may(.series, .series, "Data set of the row; its lag dates the row's publication"),
      ]),
    facts(
      .roles, "An office or function",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.actor, .entity, "Who holds it"), need(.body, .entity, "Of what"),
        need(.role, .text, "chair, host, president, elected seat …"),
        may(.text, .text, "Detail, in our own words"),
      ]),
    facts(
      .stages, "A step in a life",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.of, .entity, "Of which thing"), need(.stage, names(Stage.Step.self), "The step"),
        may(.text, .text, "Detail, in our own words"),
      ]),
    facts(
      .parties, "A part in an agreement, initiative, event or mediation",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.of, .entity, "Of which thing"), need(.actor, .entity, "Who"),
        need(.role, .text, "party, signatory, supporter, participant …"),
      ]),
    facts(
      .terms, "A property of a thing",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.of, .entity, "Of which thing"), need(.term, .text, "Which property"),
        may(.value, .number, "Number"), may(.comparator, .comparator, "Of the number"),
        may(.unit, .unit, "Unit of the number"), may(.text, .text, "Text"),
      ]),
    facts(
      .relations, "A bilateral standing",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.a, .entity, "From"), need(.b, .entity, "To"),
        need(.kind, .text, "partnership, diplomatic, border, defence-obligation, rank …"),
        may(.level, .text, "Level, in the field's terms"),
        may(.areas, .list, "Areas, separated by ;"),
        may(.value, .number, "Number"), may(.comparator, .comparator, "Of the number"),
        may(.unit, .unit, "Unit of the number"),
        may(.series, .series, "Data set of the row; its lag dates the row's publication"),
      ]),
    facts(
      .outcomes, "What became of a target, commitment or programme",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.of, .entity, "Key of the statement, programme or agreement"),
        need(.outcome, names(Outcome.Result.self), "Result by the source"),
        may(.value, .number, "Number"), may(.comparator, .comparator, "Of the number"),
        may(.unit, .unit, "Unit of the number"), may(.text, .text, "Detail, in our own words"),
      ]),
  ]

  /// Tables of figures.
  static let figures: [TableSchema] = [
    facts(
      .flows, "An amount from a reporter to a partner",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.series, .series, "What is counted"), need(.reporter, .entity, "Reporter"),
        need(.partner, .entity, "Partner; OTHER sums the partners not listed"),
        need(.direction, names(Flow.Direction.self), "Direction"),
        may(.commodity, .text, "Commodity"), may(.value, .number, "Amount; empty if not stated"),
        may(.comparator, .comparator, "Of the amount"), need(.unit, .unit, "Unit"),
        may(.count, .integer, "For OTHER: number of partners"),
        may(.squares, .number, "For OTHER: sum of the squares"),
        may(.text, .text, "What is said where no amount is stated"),
      ]),
    facts(
      .scores, "A figure about a pair that is no amount",
      [
        need(.series, .series, "What is measured"), need(.a, .entity, "First"),
        need(.b, .entity, "Second"), need(.value, .number, "Figure"),
        may(.low, .number, "Lower bound"), may(.high, .number, "Upper bound"),
        may(.unit, .unit, "Unit; empty means 1"), may(.count, .integer, "Observations"),
      ]),
    facts(
      .quantities, "A figure about one subject",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.subject, .entity, "Subject"), need(.quantity, .text, "What is measured"),
        may(.value, .number, "Figure; empty if not stated"), may(.low, .number, "Lower bound"),
        may(.high, .number, "Upper bound"), may(.comparator, .comparator, "Of the figure"),
        need(.unit, .unit, "Unit"), may(.text, .text, "What is said where no figure is stated"),
      ]),
    facts(
      .opposedVotes, "How a state voted where two poles voted against each other",
      [
        need(.subject, .entity, "Who voted"), need(.first, .entity, "One pole"),
        need(.second, .entity, "The other pole"),
        need(.withFirst, .integer, "Votes with the first"),
        need(.withSecond, .integer, "Votes with the second"),
        need(.abstained, .integer, "Abstentions"),
        need(.absent, .integer, "Votes in which it was absent, or no member"),
      ]),
  ]

  /// Tables of words.
  static let words: [TableSchema] = [
    facts(
      .statements, "A claim, principle, goal, priority, target or difficulty in the sources",
      [
        need(.id, .key, "Key"), need(.speaker, .entity, "Who said it, or of whom it is said"),
        may(.about, .entity, "Whom or what it concerns"),
        need(.kind, names(Statement.Kind.self), "Kind"),
        need(.text, .text, "The gist, in our own words"),
        may(.rank, .integer, "Place in an ordered list, from 1"),
        may(.value, .number, "Number that the speaker named"),
        may(.comparator, .comparator, "Of the number"), may(.unit, .unit, "Unit"),
        may(.due, .date, "When a target is due"),
      ]),
    facts(
      .positions, "What an actor says it wants on an issue",
      [
        may(.id, .key, "Key; empty: the natural key"),
        need(.actor, .entity, "Who"), need(.issue, .entity, "On what"),
        need(.stance, .text, "The stance, in our own words"),
      ]),
  ]
}
