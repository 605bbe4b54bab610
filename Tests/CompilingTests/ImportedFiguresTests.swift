import Compiling
import Datasets
import Doctrines
import Foundation
import Storage
import Testing
import WorldModel

@Suite(
  "Figures of imported data sets", .serialized,
  .enabled(if: ImportedWorld.folder != nil, ImportedWorld.absence))
struct ImportedFiguresTests {
  /// A figure for each of the brief's first measures, with the digits that are printed of it.
  static let measures: [(name: String, arguments: [String: MeasureArgument], at: String)] = [
    ("trade-concentration", [:], "2016"), ("trade-share", ["partner": .text("RUS")], "2016"),
    ("trade-share", ["partner": .text("EU")], "2004"),
    ("investment-share", ["partner": .text("NLD")], "2012"),
    ("arms-share", ["partner": .text("RUS")], "2010"), ("arms-concentration", [:], "2010"),
    ("agreement", ["partner": .text("USA")], "2018"),
    ("agreement", ["partner": .text("EU")], "2012"),
    ("shared-organisations", ["partner": .text("RUS")], "2014"),
    ("ideal-point", ["estimate": .text("published")], "2020"),
  ]

  @Test("Every figure of the embedded years is the same, and there are more years")
  func embeddedYears() throws {
    let test = try TestFolder()
    defer { test.remove() }
    let maker = try ImportedWorld.maker()
    let store = try ImportedWorld.workspace(
      of: Compilation.datasets, at: test.path("w.sqlite"), figures: maker)
    let overlay = try store.figures(maker)
    #expect(overlay.origins.map(\.dataset.key) == Compilation.datasets.map(\.key).sorted())
    let lastYears = overlay.origins.filter { $0.lastYear != nil }.map {
      "\($0.dataset.key) \($0.lastYear ?? 0)"
    }
    #expect(lastYears == ["atop 2018", "cow-igo 2014"], "spells go on until then")
    for table in overlay.origins.flatMap(\.tables) {
      let own = "\(ImportedWorld.path)/compiled/\(table.fileName)"
      let embedded = lines(try FileContents.read(own).bytes)
      let imported = lines(table.bytes)
      // Where figures begin earlier, there is less to be told of what is out of coverage.
      let lost = embedded.subtracting(imported).filter { !$0.contains("out-of-coverage") }
      #expect(lost.isEmpty, "\(table.fileName): \(lost.sorted().prefix(3))")
    }

    let embedded = try WorldFolder.read(ImportedWorld.path)
    let world = try WorldFolder.read(ImportedWorld.path, overlay: overlay)
    #expect(world.overlay.count == overlay.origins.count)
    #expect(world.world.latestRecorded == embedded.world.latestRecorded)
    for (name, arguments, at) in Self.measures {
      let request = MeasureRequest(
        subject: "KAZ", arguments: arguments, period: .at(try #require(EDTFDate(at))))
      let values = try [embedded.world, world.world].map {
        try MeasureRegistry.standard.values(of: name, for: request, in: $0, knowing: $0)
      }
      #expect(values[0].first?.value != nil, "\(name) \(arguments)")
      #expect(values[0].map(\.value) == values[1].map(\.value), "\(name) \(arguments)")
      let sources = values[1].flatMap(\.evidence).map(\.envelope.source)
      #expect(
        sources.contains { world.world.source($0)?.imported.isEmpty == false }, "\(name)")
    }
    // Of 1992 the panel has what others sold to Kazakhstan, and of 1996 what it sold itself.
    for (series, first) in [("goods-trade", 1992), ("fdi-stock", 2001)] {
      let years = [embedded.world, world.world].map { world in
        Set(
          world.facts.flows.filter {
            $0.content.series.text == series && $0.content.reporter == "KAZ"
          }.compactMap { $0.valid.latest?.components.year })
      }
      #expect(years[1].isStrictSuperset(of: years[0]), "\(series)")
      #expect(years[1].min().map { Int($0) } == first, "\(series)")
    }

    try store.drop("un-votes")
    #expect(try !store.figures(maker).origins.contains { $0.dataset.key == "un-votes" })
    for kind in Compilation.datasets { try store.drop(kind.key) }
    let rest = try WorldFolder.read(ImportedWorld.path, overlay: store.figures(maker))
    #expect(rest.overlay.isEmpty && rest.inputs == embedded.inputs)
  }

  @Test("Tables that were kept at the import are those that the rows give")
  func keptOrMade() throws {
    let test = try TestFolder()
    defer { test.remove() }
    let maker = try ImportedWorld.maker()
    let datasets: [PublicDataset] = [.armsTransfers, .chineseVisits, .developmentIndicators]
    let kept = try ImportedWorld.workspace(
      of: datasets, at: test.path("kept.sqlite"), figures: maker)
    let bare = try ImportedWorld.workspace(
      of: datasets, at: test.path("bare.sqlite"), figures: nil)
    #expect(try kept.figures(maker) == bare.figures(maker))
    #expect(try kept.verify().isEmpty)
    let wider = try ImportedWorld.maker(adding: ["BLR"])
    let economy = try kept.figures(wider).origins.flatMap(\.tables).first {
      $0.fileName == "quantities-economy.csv"
    }
    #expect(lines(try #require(economy).bytes).contains { $0.contains("subject=BLR") })
  }
}
