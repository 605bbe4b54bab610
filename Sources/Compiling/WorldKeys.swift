import Datasets
import Foundation
import WorldModel

/// What the hand-written part of a world folder already holds, so that compiled tables add to it.
public struct WorldKeys: Sendable {
  /// Keys of actors.
  var actors: Set<String> = []
  /// `member organisation` pairs of which the world already tells the whole stretch, from a start to an end
  /// or to the present.
  var memberships: Set<String> = []
  /// Members of the bloc of the panel, with the time of their membership.
  var blocMembers: [(state: String, valid: EDTFInterval)] = []
  private var digests: [String] = []

  /// Changes whenever one of the files does that were read.
  var digest: String { digests.joined(separator: "\n") }

  /// Reads `actors.csv` and `memberships.csv`, and tables of the same names with a subject behind a hyphen.
  public init(world: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: world).sorted()
    for name in names where name.hasSuffix(".csv") {
      let table = name.dropLast(4).prefix { $0 != "-" }
      if table == "actors" { try readActors(name, in: world) }
      if table == "memberships" { try readMemberships(name, in: world) }
    }
    guard !blocMembers.isEmpty else {
      throw CompileFault(
        "\(world)/memberships.csv names no member of \(Panel.bloc); its rows say who belonged when")
    }
  }

  /// Who belonged to the bloc on the last day of a year.
  func blocMembers(in year: Int) -> Set<String> {
    guard let day = EDTFInterval("\(year)-12-31") else { return [] }
    return Set(blocMembers.filter { $0.valid.overlap(day) == .certain }.map(\.state))
  }

  private mutating func read(_ path: String, in world: String) throws -> [UInt8] {
    let file = try WorldFolder.table(path, in: world)
    digests.append(file.sha256)
    return file.bytes
  }

  private mutating func readActors(_ path: String, in world: String) throws {
    let table = CSVTable(bytes: try read(path, in: world))
    guard let id = table.index(of: "id") else { throw CompileFault("\(path) has no column id") }
    table.forEachRecord { record in actors.insert(record.text(id)) }
  }

  private mutating func readMemberships(_ path: String, in world: String) throws {
    let table = CSVTable(bytes: try read(path, in: world))
    guard let member = table.index(of: "member"),
      let organisation = table.index(of: "organisation"), let role = table.index(of: "role"),
      let valid = table.index(of: "valid")
    else { throw CompileFault("\(path) lacks member, organisation, role or valid") }
    table.forEachRecord { record in
      let isMember = Membership.Role(rawValue: record.text(role))?.isMembership ?? false
      guard isMember, let time = EDTFInterval(record.text(valid)) else { return }
      let state = record.text(member)
      if !time.isSingleDate, time.start != .unknown, time.end != .unknown {
        memberships.insert("\(state) \(record.text(organisation))")
      }
      if record.text(organisation) == Panel.bloc { blocMembers.append((state, time)) }
    }
  }
}
