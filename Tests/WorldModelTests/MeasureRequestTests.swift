import Testing
import WorldModel

@Suite("Arguments of measures")
struct MeasureRequestTests {
  private let measure = MeasureDescription(
    name: "share", title: "Share", summary: "A share", formula: "x / total", unit: "%",
    citation: "none",
    parameters: [
      MeasureParameter("partner", .entity, required: true, meaning: "Whose share"),
      MeasureParameter("poles", .entities, meaning: "Poles"),
      MeasureParameter("series", .series, meaning: "What is counted"),
      MeasureParameter("top", .integer, meaning: "How many"),
      MeasureParameter("threshold", .number, meaning: "Limit"),
      MeasureParameter("stage", .text, meaning: "A stage"),
      MeasureParameter("direction", .oneOf(["export", "import"]), meaning: "Direction"),
      MeasureParameter("declared", .weights, meaning: "Weights"),
    ])

  private func sample() throws -> World {
    let series = [
      Series(id: "goods-trade", title: "Trade", counts: "Goods", unit: "USD mn", lagMonths: 12)
    ]
    return try world(series: series) {
      $0.actors = [
        try state("KAZ", "Kazakhstan"), try state("CHN", "China"),
        try fact(Actor(id: "middle-corridor", kind: .region, name: "Corridor")),
      ]
    }
  }

  private func error(
    _ arguments: [String: MeasureArgument], subject: EntityID = "KAZ"
  ) throws -> String? {
    do {
      try MeasureRequest(subject: subject, arguments: arguments)
        .validate(against: measure, in: sample())
      return nil
    } catch let error as MeasureError {
      return error.description
    }
  }

  @Test("Arguments of the right names and types pass")
  func fitting() throws {
    #expect(try error(["partner": .text("CHN")]) == nil)
    let all: [String: MeasureArgument] = [
      "partner": .text("CHN"), "poles": .list(["CHN", "KAZ"]), "series": .text("goods-trade"),
      "top": .number(3), "threshold": .number(0.5), "stage": .text("signed"),
      "direction": .text("export"), "declared": .weights(["CHN": 1]),
    ]
    #expect(try error(all) == nil)
    #expect(try error(["partner": .text("CHN"), "poles": .text("CHN")]) == nil)
    #expect(try error(["partner": .text("CHN"), "stage": .number(2)]) == nil)
  }

  @Test("An unknown argument is named, with the one that was probably meant")
  func unknownArgument() throws {
    #expect(
      try error(["partnr": .text("CHN")])
        == "‘share’ takes no argument ‘partnr’; did you mean ‘partner’?")
    #expect(
      try error(["partner": .text("CHN"), "colour": .text("red")])
        == "‘share’ takes no argument ‘colour’")
  }

  @Test("A missing argument is named")
  func missingArgument() throws {
    #expect(try error([:]) == "‘share’ needs the argument ‘partner’")
  }

  @Test(
    "An argument of the wrong type is shown with what was expected",
    arguments: [
      (
        "partner", .number(3),
        "argument ‘partner’ of ‘share’ is ‘3.0’, expected the key of an actor or thing"
      ),
      ("top", .number(2.5), "argument ‘top’ of ‘share’ is ‘2.5’, expected a whole number"),
      ("top", .text("all"), "argument ‘top’ of ‘share’ is ‘all’, expected a whole number"),
      ("threshold", .text("half"), "argument ‘threshold’ of ‘share’ is ‘half’, expected a number"),
      (
        "threshold", .list(["a", "b"]),
        "argument ‘threshold’ of ‘share’ is ‘a, b’, expected a number"
      ),
      ("stage", .list(["a"]), "argument ‘stage’ of ‘share’ is ‘a’, expected a text"),
      (
        "direction", .text("sideways"),
        "argument ‘direction’ of ‘share’ is ‘sideways’, expected one of export, import"
      ),
      (
        "series", .text("trade"),
        "argument ‘series’ of ‘share’ is ‘trade’, expected one of goods-trade"
      ),
      (
        "declared", .number(1),
        "argument ‘declared’ of ‘share’ is ‘1.0’, expected a number for each key"
      ),
      (
        "poles", .weights(["CHN": 2]),
        "argument ‘poles’ of ‘share’ is ‘CHN: 2.0’, expected keys of actors or things"
      ),
    ] as [(String, MeasureArgument, String)])
  func wrongType(name: String, argument: MeasureArgument, message: String) throws {
    var arguments: [String: MeasureArgument] = ["partner": .text("CHN")]
    arguments[name] = argument
    #expect(try error(arguments) == message)
  }

  @Test("An unknown actor is named, wherever it stands, with a guess where there is one")
  func unknownEntity() throws {
    #expect(
      try error(["partner": .text("midle-corridor")])
        == "the world knows no ‘midle-corridor’; did you mean ‘middle-corridor’?")
    #expect(
      try error(["partner": .text("CHN"), "poles": .list(["CHN", "XYZ"])])
        == "the world knows no ‘XYZ’")
    #expect(
      try error(["partner": .text("CHN")], subject: "Kazakhstan")
        == "the world knows no ‘Kazakhstan’; did you mean ‘KAZ’?")
  }

  @Test("Arguments are read by type")
  func reading() {
    let request = MeasureRequest(
      subject: "KAZ",
      arguments: [
        "partner": .text("CHN"), "poles": .list(["CHN", "RUS"]), "top": .number(3),
        "share": .number(0.5), "declared": .weights(["CHN": 2]),
      ])
    #expect(request.entity("partner") == "CHN")
    #expect(request.entities("poles") == ["CHN", "RUS"])
    #expect(request.entities("partner") == ["CHN"])
    #expect(request.number("top") == 3)
    #expect(request.text("top") == "3")
    #expect(request.text("share") == "0.5")
    #expect(request.weights("declared") == ["CHN": 2])
    #expect(request.text("nothing") == nil)
    #expect(request.number("partner") == nil)
    #expect(request.entities("top") == nil)
    #expect(request.weights("partner") == nil)
  }

  @Test("Errors say what to do")
  func errors() throws {
    #expect(
      MeasureError.unknownMeasure("shar", suggestion: "share").description
        == "there is no measure ‘shar’; did you mean ‘share’?; ‘tarazy measure list’ names them all"
    )
    #expect(MeasureError.notApplicable("why").description == "why")
    let unit = try #require(throws: UnitConversionError.self) {
      try sample().converter.convert(1, from: "EUR", to: "USD", during: time("2012"))
    }
    #expect(MeasureError.unit(unit).description == unit.description)
  }
}
