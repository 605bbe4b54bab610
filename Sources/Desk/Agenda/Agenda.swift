import Doctrines
import WorldModel

/// The diplomatic calendar of a state: what is dated in the world and its doctrine, in a range.
public struct Agenda: Sendable {
  public let subject: EntityID
  public let partner: EntityID?
  /// Key of the doctrine that was read along; `nil` without one.
  public let doctrine: String?
  public let range: AgendaRange
  public let asOf: EDTFDate
  public let request: AgendaRequest
  /// By first possible day, last possible day, kind and key.
  public let entries: [AgendaEntry]
  /// Facts of the same kinds that have no date, by kind and key: they stand in no calendar.
  public let undated: [AgendaUndated]
  /// What was known at the date: the names are read from it.
  public let world: World

  /// The calendar that is asked for.
  ///
  /// - Parameter world: everything known; facts recorded after the date of the request are left out
  ///   here.
  ///
  /// Complexity: O(n log n) in the number of facts.
  public init(_ request: AgendaRequest, doctrine: Doctrine? = nil, world: World) {
    let known = world.asOf(request.asOf)
    let assembly = AgendaAssembly(request, doctrine: doctrine, world: known)
    self.init(
      subject: request.subject, partner: request.partner, doctrine: doctrine?.id,
      range: request.range, asOf: request.asOf, request: request, entries: assembly.entries(),
      undated: assembly.undated(), world: known)
  }

  /// The last day on which anniversaries are counted, where the range goes on beyond it.
  public var anniversariesUntil: CalendarDay? {
    let last = AnniversaryRule.lastDay(asOf: asOf)
    return last < range.last ? last : nil
  }

  init(
    subject: EntityID, partner: EntityID?, doctrine: String?, range: AgendaRange, asOf: EDTFDate,
    request: AgendaRequest, entries: [AgendaEntry], undated: [AgendaUndated], world: World
  ) {
    self.subject = subject
    self.partner = partner
    self.doctrine = doctrine
    self.range = range
    self.asOf = asOf
    self.request = request
    self.entries = entries
    self.undated = undated
    self.world = world
  }
}
