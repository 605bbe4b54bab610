import Datasets
import Desk
import Foundation
import Testing
import WorldModel

/// What the examples must give, in a table that was written before the rules.
@Suite("Screening of the examples")
struct ScreeningExpectationTests {
  struct Row: Sendable {
    let agreement: String
    let finding: String
    let clause: String
    let about: String
    let expected: String
  }

  static func rows() throws -> [Row] {
    let path = ScreeningWorld.root + "/Tests/DeskTests/screening-expectations.csv"
    let table = CSVTable(bytes: try FileContents.read(path).bytes, options: .strict)
    #expect(table.header == ["agreement", "finding", "clause", "about", "expected"])
    var rows: [Row] = []
    let faults = table.forEachRecord { record in
      rows.append(
        Row(
          agreement: record.text(0), finding: record.text(1), clause: record.text(2),
          about: record.text(3), expected: record.text(4)))
    }
    #expect(faults == [])
    return rows
  }

  @Test("There are at least nine agreements, real and hypothetical, and each has expectations")
  func coverage() throws {
    let names = try ScreeningWorld.names()
    #expect(names.count >= 9)
    #expect(Set(try Self.rows().map(\.agreement)) == Set(names))
    let statuses = Set(try names.map { try ScreeningWorld.example($0).status })
    #expect(statuses.isSuperset(of: [.hypothetical, .signed]))
  }

  @Test("Each example meets exactly the obligations that were expected")
  func findings() throws {
    let kinds = Set(ScreeningFinding.Kind.allCases.map(\.rawValue))
    let rows = try Self.rows().filter { kinds.contains($0.finding) }
    for name in try ScreeningWorld.names() {
      let screening = try ScreeningWorld.screening(of: try ScreeningWorld.example(name))
      let expected = rows.filter { $0.agreement == name }
        .map { "\($0.finding) \($0.expected) \($0.clause) \($0.about)" }
      #expect(Set(screening.found) == Set(expected), "\(name)")
      #expect(screening.found.count == expected.count, "\(name)")
      #expect(screening.hasCollision == expected.contains { $0.hasPrefix("collision") }, "\(name)")
    }
  }

  @Test("Each principle of integration is answered as expected, by the clause expected")
  func principles() throws {
    for row in try Self.rows() where row.finding == "principle" {
      let screening = try ScreeningWorld.screening(of: try ScreeningWorld.example(row.agreement))
      let principle = try #require(
        screening.principles.first { $0.key.rawValue == row.about }, "\(row)")
      #expect(principle.answer.rawValue == row.expected, "\(row)")
      #expect(principle.clauses == (row.clause.isEmpty ? [] : [row.clause]), "\(row)")
      #expect(!principle.basis.isEmpty, "\(row)")
    }
  }

  @Test("Sanctions on the parties are named, and their absence is not called none")
  func sanctions() throws {
    for row in try Self.rows() where row.finding == "sanctions" {
      let screening = try ScreeningWorld.screening(of: try ScreeningWorld.example(row.agreement))
      let exposure = try #require(
        screening.exposures.first { $0.party.text == row.about }, "\(row)")
      #expect(exposure.result.rawValue == row.expected, "\(row)")
      #expect(exposure.cases.isEmpty == (exposure.result == .noneKnown), "\(row)")
      for item in exposure.cases { #expect(!item.senders.isEmpty, "\(item.record.id)") }
    }
  }

  @Test("Rows of the doctrine, ways out and gaps are named as expected")
  func others() throws {
    for row in try Self.rows() {
      let screening = try ScreeningWorld.screening(of: try ScreeningWorld.example(row.agreement))
      switch row.finding {
      case "doctrine":
        #expect(
          screening.touches.contains { $0.clause == row.clause && $0.row.id == row.about }, "\(row)"
        )
      case "amend":
        let ways = screening.amendments.compactMap { item in
          item.withdrawal.map { "\($0.id) \(item.months.map(String.init) ?? "")" }
        }
        #expect(ways.contains("\(row.about) \(row.expected)"), "\(row)")
      case "unknown":
        #expect(
          screening.unknowns.contains {
            $0.about.text == row.about && $0.reason.rawValue == row.expected
          }, "\(row)")
      default: break
      }
    }
  }
}
