import Storage
import Testing

extension PublishedImportTests {
  static let expectations: [Expectation] = [
    Expectation(
      kind: "un-votes", extra: ["un/un_roll_call_issues.csv.gz"],
      rows: [
        "un_votes": 870_109, "un_roll_calls": 6_203, "un_voters": 200, "un_issues": 5_745,
        "un_links": 0, "un_item_calls": 0, "un_items": 0, "un_positions": 0,
      ]
    ) { workspace in
      var all = [0, 0, 0, 0]
      var kazakhstan = [0, 0, 0, 0]
      var without = 0
      try workspace.votes(sessions: 1...74) { vote in
        all[vote.answer.rawValue] += 1
        if vote.state == "KAZ" { kazakhstan[vote.answer.rawValue] += 1 }
        if vote.state == nil { without += 1 }
      }
      #expect(all == [0, 693_664, 110_897, 65_548])
      #expect(kazakhstan == [0, 2_012, 326, 56])
      #expect(without == 0)
      var important = 0
      try workspace.rows(of: "un_roll_calls", where: [.equals("is_important", .integer(1))]) { _ in
        important += 1
        return true
      }
      #expect(important == 411)
    },
    Expectation(kind: "ideal-points", rows: ["ideal_points": 3 * 11_440]) { workspace in
      for (year, value) in [(2021, -0.821), (2022, -0.989), (2023, -0.546)] {
        let found = try total(
          workspace, "ideal_points", "value",
          [
            .equals("state", .text("KAZ")), .equals("series", .text("all")),
            .between("year", year, year),
          ])
        #expect(close(found, value, 0.001))
      }
    },
    Expectation(kind: "ideal-points-2020", rows: ["ideal_points_2020": 10_469 + 6_443]) {
      workspace in
      let found = try total(
        workspace, "ideal_points_2020", "value",
        [
          .equals("state", .text("KAZ")), .equals("series", .text("all")),
          .between("year", 2015, 2015),
        ])
      #expect(close(found, -0.563, 0.001))
    },
    Expectation(
      kind: "cow-igo", rows: ["igo_state_years": 15_557, "igo_organisations": 534]
    ) { workspace in
      var found: [ImportedStandings] = []
      try workspace.standings(years: 2014...2014) { if $0.state == "KAZ" { found.append($0) } }
      #expect(found.map { row in row.standings.count { $0 == 1 } } == [55])
      #expect(found.map { row in row.standings.count { $0 == 3 } } == [1])
      #expect(try workspace.organisations().contains("osce"))
    },
    Expectation(kind: "atop", rows: ["atop_obligations": 273_296]) { workspace in
      let partners = try texts(
        workspace, "atop_obligations", "to_state_code",
        [
          .equals("from_state", .text("KAZ")), .between("year", 2014, 2014),
          .equals("defence", .integer(1)),
        ])
      #expect(partners == ["365", "370", "371", "373", "702", "703", "704"])
    },
    Expectation(kind: "cow-alliances", rows: ["cow_alliances": 120_784]) { workspace in
      let filters: [RowFilter] = [.between("year", 2012, 2012), .equals("defence", .integer(1))]
      let first = try texts(
        workspace, "cow_alliances", "a_code", filters + [.equals("b", .text("KAZ"))])
      let second = try texts(
        workspace, "cow_alliances", "b_code", filters + [.equals("a", .text("KAZ"))])
      #expect(
        first.union(second) == [
          "359", "365", "369", "370", "371", "372", "373", "701", "702", "703", "704",
        ])
    },
    Expectation(kind: "cow-contiguity", rows: ["cow_contiguity": 1_874]) { workspace in
      let land = try texts(
        workspace, "cow_contiguity", "to_state_code",
        [.equals("from_state", .text("KAZ")), .equals("type", .integer(1))])
      #expect(land == ["365", "701", "703", "704", "710"])
    },
    Expectation(kind: "cow-nmc", rows: ["cow_capabilities": 17_121]) { workspace in
      for (state, share) in [("CHN", 0.2341), ("USA", 0.1236), ("RUS", 0.0382), ("KAZ", 0.0027)] {
        let found = try total(
          workspace, "cow_capabilities", "cinc",
          [.equals("state", .text(state)), .equals("year", .integer(2022))])
        #expect(close(found, share, 0.0001))
      }
    },
    Expectation(
      kind: "desta",
      rows: ["desta_treaties": 1_365, "desta_parties": partyCount, "desta_dyads": 20_320]
    ) { workspace in
      var rows = 0
      for side in ["a", "b"] {
        try workspace.rows(of: "desta_dyads", where: [.equals(side, .text("KAZ"))]) { _ in
          rows += 1
          return true
        }
      }
      #expect(rows == 105)
    },
    Expectation(kind: "goods-trade-panel", rows: ["goods_trade": 316_317]) { workspace in
      var partners: [String: Double] = [:]
      var zeros = 0
      try workspace.goodsTrade(years: 1964...2016) { row in
        if row.value == 0 { zeros += 1 }
        guard row.year == 2016, let value = row.value else { return }
        if row.exporter == "KAZ" { partners[row.importerCode, default: 0] += value }
        if row.importer == "KAZ" { partners[row.exporterCode, default: 0] += value }
      }
      let sum = partners.values.reduce(0, +)
      #expect(close(sum / 1e9, 64.8, 0.1))
      #expect(close(partners.values.reduce(0) { $0 + $1 * $1 } / (sum * sum), 0.1091, 0.0001))
      #expect(close(100 * Double(zeros) / 316_317, 39.6, 0.1))
    },
    Expectation(
      kind: "cow-trade", rows: ["cow_exports": 114_980, "cow_trade_totals": 14_410]
    ) { workspace in
      for (partner, value) in [("CHN", 6_243.66), ("RUS", 3_532.77), ("UKR", 2_033.94)] {
        let found = try total(
          workspace, "cow_exports", "value",
          [
            .equals("exporter", .text("KAZ")), .equals("importer", .text(partner)),
            .between("year", 2009, 2009),
          ])
        #expect(close(found, value, 0.01))
      }
    },
    Expectation(kind: "agtpa", rows: ["agtpa_panel": 99_981, "agtpa_2006": 4_761]) { workspace in
      let german = try texts(
        workspace, "agtpa_2006", "exporter_code", [.equals("exporter", .text("DEU"))])
      #expect(german == ["ZZZ"])
      let codes = try texts(
        workspace, "agtpa_panel", "exporter_code", [.equals("exporter", .text("ROU"))])
      #expect(codes == ["ROM"])
    },
    Expectation(kind: "unctad-fdi", rows: ["fdi": 67_871]) { workspace in
      let stock = try total(
        workspace, "fdi", "inward_stock",
        [.equals("reporter", .text("KAZ")), .between("year", 2012, 2012)])
      #expect(close(stock / 1_000, 98.7, 0.1))
    },
    Expectation(kind: "wdi", rows: ["wdi": 2 * 266 * 65]) { workspace in
      let income = try total(
        workspace, "wdi", "value",
        [
          .equals("indicator", .text("NY.GDP.PCAP.CD")), .equals("area", .text("KAZ")),
          .between("year", 2013, 2013),
        ])
      #expect(close(income, 13_478.46, 0.01))
    },
    Expectation(kind: "sipri-arms", rows: ["arms_transfers": 853]) { workspace in
      let filters: [RowFilter] = [.equals("recipient", .text("KAZ"))]
      let all = try total(workspace, "arms_transfers", "delivery_value", filters)
      let russia = try total(
        workspace, "arms_transfers", "delivery_value",
        filters + [.equals("supplier", .text("RUS"))])
      #expect(close(all, 3_112.5, 0.1))
      #expect(close(100 * russia / all, 85.3, 0.1))
    },
    Expectation(kind: "aiddata-visits", rows: ["chinese_visits": 741]) { workspace in
      let filters: [RowFilter] = [.equals("receiver", .text("KAZ"))]
      let all = try total(workspace, "chinese_visits", "government_visits", filters)
      let year = try total(
        workspace, "chinese_visits", "government_visits",
        filters + [.between("year", 2014, 2014)])
      #expect(all == 253)
      #expect(year == 14)
    },
    Expectation(kind: "cepii-dist", rows: ["distances": 50_176]) { workspace in
      let filters: [RowFilter] = [
        .equals("from_state", .text("KAZ")), .equals("to_state", .text("RUS")),
      ]
      let distance = try total(workspace, "distances", "distance", filters)
      let capitals = try total(workspace, "distances", "distance_of_capitals", filters)
      #expect(close(distance, 3_104.6, 0.1))
      #expect(close(capitals, 2_270.8, 0.1))
    },
    Expectation(
      kind: "state-codes",
      rows: ["code_cow": 243, "code_gw": 216, "code_geonames": 252, "code_iso": 249]
    ) { workspace in
      let letters = try texts(
        workspace, "code_cow", "letters", [.equals("state", .text("KAZ"))])
      #expect(letters == ["KZK"])
      let namibia = try texts(
        workspace, "code_geonames", "iso2", [.equals("state", .text("NAM"))])
      #expect(namibia == ["NA"])
    },
  ]

  /// The filled fields of `c1` to `c91` in the list of treaties.
  private static let partyCount = 9535
}
