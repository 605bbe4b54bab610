import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

@testable import Reporting

@Suite("What a desk officer reads in a meeting file")
struct MeetingWordingTests {
  private static let path =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Worlds/eurasia"

  private static let loaded = Result {
    let world = try WorldFolder.read(path).world
    let file = "/doctrines/kazakhstan.yaml"
    let text = try String(contentsOfFile: path + file, encoding: .utf8)
    return (
      world, try DoctrineReader.read(text, file: file, world: world, registry: .standard)
    )
  }

  private static let partners = ["RUS", "CHN", "EU", "USA", "TUR", "UZB", "FRA"]

  private func sections(
    _ partner: String, _ day: String, _ language: Language = .english
  ) throws -> [MeetingSection.Kind: MeetingText.Section] {
    let (world, doctrine) = try Self.loaded.get()
    let request = try MeetingRequest(
      subject: "KAZ", partner: partner, on: try #require(EDTFDate(day)), in: world)
    let text = MeetingSheets(
      try MeetingAssembly(request, doctrine: doctrine, world: world).file(), world: world,
      labels: Labels(language), isFull: true
    ).text
    return Dictionary(uniqueKeysWithValues: text.sections.map { ($0.kind, $0) })
  }

  private func lines(_ section: MeetingText.Section?) -> [String] {
    section?.lines.map { $0.lead + ": " + $0.text } ?? []
  }

  @Test("Every further label has a text in every language, with the same places")
  func labels() {
    for key in MeetingDetailLabel.allCases {
      let places = Set(key.english.matches(of: #/\{[0-9]/#).map(\.output))
      for language in Language.allCases {
        let text = key.pattern(in: language)
        #expect(!text.isEmpty, "\(key)")
        #expect(Set(text.matches(of: #/\{[0-9]/#).map(\.output)) == places, "\(key) \(language)")
        #expect(language == .english || text != key.english, "\(key) \(language)")
      }
    }
  }

  @Test("No line is without words, in any language", arguments: partners)
  func words(_ partner: String) throws {
    for (day, language) in [
      ("2014-09-01", Language.english), ("2018-12-01", .kazakh), ("2026-11-22", .russian),
    ] {
      for (kind, section) in try sections(partner, day, language) {
        for line in section.lines {
          #expect(line.text.contains { $0.isLetter }, "\(kind) \(line.lead) \(day)")
          #expect(!line.text.contains("()") && !line.text.contains("; ;"), "\(line.text)")
        }
        #expect(Set(lines(section)).count == section.lines.count, "\(kind) doubled")
      }
    }
  }

  @Test("A measured verdict names the measure, what it was asked for, its unit and its period")
  func findings() throws {
    let found = lines(try sections("USA", "2018-12-01")[.vectors])
    let line = try #require(found.first { $0.contains("No bloc mentality") })
    for part in [
      "Nearness to the midpoint of two poles (Russia, United States)", "(2016)", "scale",
    ] {
      #expect(line.contains(part), "\(line)")
    }
    let stage = lines(try sections("EU", "2026-11-22")[.promises])
    #expect(
      stage.contains {
        $0.contains("met, Enhanced Partnership and Cooperation Agreement: in force")
      })
    for partner in Self.partners {
      let checks = lines(try sections(partner, "2026-11-22")[.vectors])
      for line in checks where line.contains("Check of the doctrine") {
        let digits = line.matches(of: #/(missed|met|off track), -?[0-9]/#)
        #expect(digits.isEmpty, "\(line)")
      }
    }
  }

  @Test("A step ahead is planned, with its date; one that was only asked for is no next step")
  func plans() throws {
    let corridor = try #require(
      lines(try sections("RUS", "2026-11-22")[.openItems]).first { $0.contains("North–South") })
    #expect(corridor.contains("planned for 2027: implementation"), "\(corridor)")
    for partner in Self.partners {
      for (kind, section) in try sections(partner, "2026-11-22") {
        for line in lines(section) where !line.contains("planned") {
          let ahead = line.matches(of: #/(being implemented|completed|terminated) \(20(2[7-9]|3)/#)
          #expect(ahead.isEmpty, "\(kind) \(line)")
        }
      }
    }
    let open = lines(try sections("CHN", "2018-12-01")[.openItems])
    let plan = try #require(open.first { $0.contains("middle- and long-term plan") })
    #expect(!plan.hasPrefix("Next step") && plan.contains("planned about 2013-09"), "\(plan)")
  }

  @Test(
    "Ages are full years and months",
    arguments: [("2014-11-29", "1 year 10 months old"), ("2014-12-31", "2 years old")])
  func ages(_ day: String, _ expected: String) throws {
    let figures = lines(try sections("FRA", day)[.safeFigures])
    let investment = try #require(figures.first { $0.hasPrefix("Stock of direct investment") })
    #expect(investment.contains("(2012, \(expected), "), "\(investment)")
  }

  @Test("Figures of the European Union say which members they count other than on the day")
  func composition() throws {
    let then = lines(try sections("EU", "2014-09-01")[.safeFigures])
    let trade = try #require(then.first { $0.hasPrefix("Trade in goods") })
    #expect(trade.contains("counted without Croatia"), "\(trade)")
    let now = try sections("EU", "2026-11-22")
    for name in ["Trade in goods", "Stock of direct investment", "Identical votes"] {
      let line = try #require(lines(now[.safeFigures]).first { $0.hasPrefix(name) })
      #expect(line.contains("with the United Kingdom"), "\(line)")
    }
    let shares = try #require(lines(now[.vectors]).first { $0.hasPrefix("Trade (2016)") })
    #expect(
      shares.replacing("\u{A0}", with: " ").contains(
        "European Union 36.7 % (with the United Kingdom)"), "\(shares)")
    // The tables of the World Bank count the members of 2025 in every year.
    let early = lines(try sections("EU", "2016-06-01")[.safeFigures])
    let size = try #require(early.first { $0.hasPrefix("GDP of the European Union") })
    #expect(size.contains("without the United Kingdom"), "\(size)")
    let votes = try #require(early.first { $0.hasPrefix("Intergovernmental organisations") })
    #expect(votes.contains("mean over the members"), "\(votes)")
  }

  @Test("Exports without imports are said to be that, and no total is printed")
  func oneSided() throws {
    let all = try sections("UZB", "2018-12-01")
    let exports = try #require(
      lines(all[.safeFigures]).first { $0.hasPrefix("Exports of goods to the partner") })
    #expect(exports.contains("imports are not in the panel"), "\(exports)")
    for section in all.values {
      #expect(!lines(section).contains { $0.contains("Trade in goods, both ways") })
    }
  }

  @Test("Observers, partners and former members are told from members")
  func roles() throws {
    let brics = lines(try sections("RUS", "2026-11-22")[.room])
    #expect(
      brics.contains { $0.hasPrefix("Only Russia") && $0.contains("BRICS (Kazakhstan: partner)") })
    #expect(!brics.contains { $0.contains("COE") })
    #expect(lines(try sections("RUS", "2018-12-01")[.room]).contains { $0.contains("COE") })
    for (day, isMember) in [("2016-06-01", true), ("2020-06-01", false), ("2026-11-22", true)] {
      let room = lines(try sections("USA", day)[.room])
      let shared = try #require(room.first { $0.hasPrefix("Both are members") })
      let only = room.first { $0.hasPrefix("Only Kazakhstan") } ?? ""
      #expect(only.contains("UNESCO") != isMember, "\(day) \(only)")
      #expect(!shared.isEmpty)
    }
  }

  @Test("An agreement tells each step once")
  func steps() throws {
    for partner in Self.partners {
      for line in lines(try sections(partner, "2026-11-22")[.agreements]) {
        for step in ["signed (", "in force (", "adopted ("] {
          #expect(line.components(separatedBy: step).count < 3, "\(line)")
        }
      }
    }
    let epca = lines(try sections("EU", "2018-12-01")[.promises])
    #expect(!epca.contains { $0.contains("Signed in 2015 (2015)") })
    let union = lines(try sections("RUS", "2026-11-22")[.agreements])
    #expect(union.contains { $0.contains("Economic Union: in force (2015-01-01)") })
  }

  @Test("Sources are told by title, and receipts by publisher and year; no key stands alone")
  func titles() throws {
    let figures = lines(try sections("CHN", "2026-03-10")[.unsafeFigures])
    let contradiction = try #require(figures.first { $0.contains("Middle Corridor, volume") })
    #expect(contradiction.contains("“Container traffic on the Trans-Caspian"), "\(contradiction)")
    #expect(contradiction.contains("(Report, 2026)"), "\(contradiction)")
    let (world, doctrine) = try Self.loaded.get()
    let keys = world.sources.map(\.id.text).filter { $0.contains("-") }
    for partner in Self.partners {
      let request = try MeetingRequest(
        subject: "KAZ", partner: partner, on: try #require(EDTFDate("2026-03-10")), in: world)
      let text = MeetingSheets(
        try MeetingAssembly(request, doctrine: doctrine, world: world).file(), world: world,
        labels: Labels(.english)
      ).text
      let printed = text.sections.flatMap(\.lines).map(\.text) + text.receipts.map(\.text)
      for key in keys where printed.contains(where: { $0.contains("[\(key)]") }) {
        Issue.record("\(partner): \(key)")
      }
      for receipt in text.receipts where !receipt.key.isEmpty && receipt.key.contains("-") {
        #expect(!receipt.text.contains(receipt.key), "\(receipt.text)")
      }
      let key = try #require(text.receipts.first { !$0.key.isEmpty }?.key)
      #expect(text.terminal(width: 100, colour: false).contains("(\(key))"), "\(key)")
    }
  }

  @Test("Properties have a name in every language, whichever the world states")
  func terms() throws {
    let (world, _) = try Self.loaded.get()
    for term in Set(world.facts.terms.map(\.content.term)) {
      let label = try #require(MeetingTermLabel(rawValue: term), "\(term)")
      for language in [Language.kazakh, .russian] {
        let text = label.pattern(in: language)
        #expect(text != term && !text.isEmpty, "\(term)")
        #expect(!text.unicodeScalars.contains { ("a"..."z").contains($0) }, "\(text)")
      }
    }
    let agreements = lines(try sections("FRA", "2026-03-10", .kazakh)[.agreements])
    #expect(agreements.contains { $0.contains("жол картасы: ") })
    #expect(!agreements.contains { $0.contains("roadmap: ") })
    let unsafe = lines(try sections("CHN", "2026-03-10", .russian)[.unsafeFigures])
    #expect(unsafe.contains { $0.contains("объем: ") })
    #expect(!unsafe.contains { $0.contains(", volume") })
  }

  @Test("An open item says what to do")
  func openItems() throws {
    let france = lines(try sections("FRA", "2018-11")[.openItems])
    let unclear = try #require(france.first { $0.contains("meant but not named") })
    #expect(unclear.hasPrefix("To check (unclear in a source): Russia and Europe over Ukraine: "))
    #expect(unclear.contains("L155") && unclear.contains("second source"), "\(unclear)")
    let undecided = try #require(france.first { $0.contains("Visa-free travel") })
    #expect(undecided.hasPrefix("To find out whether it is met: "), "\(undecided)")
    #expect(undecided.contains("look for an agreement on visa"), "\(undecided)")
    #expect(france.contains { $0.hasPrefix("To ask (announced, no later step in the record)") })
  }

  @Test("Coded duties are told with the last year of the data, and missing offices by name")
  func recordEnds() throws {
    let russia = try sections("RUS", "2018-11")
    let duties = try #require(
      lines(russia[.standing]).first { $0.hasPrefix("Treaty obligations") })
    #expect(duties.contains("defence (from 1992, mutual)"), "\(duties)")
    #expect(duties.contains("in the data until 201"), "\(duties)")
    #expect(!duties.contains("since"), "\(duties)")
    let bloc = try sections("EU", "2018-11")
    #expect(!lines(bloc[.room]).contains { $0.contains("Not in the record whether") })
    let early = try sections("FRA", "1999-06-01")
    #expect(early[.sides]?.unknown.contains("France") == true)
  }
}
