import WorldModel

/// The title of an entry as a template with its parts, so that each language words it itself.
public struct AgendaHeadline: Hashable, Sendable {
  public enum Template: String, CaseIterable, Hashable, Sendable {
    /// Kind of event, event.
    case event
    /// Holder, office, body.
    case roleBegins, roleEnds, roleHeld
    /// Member, organisation.
    case membershipBegins, membershipEnds, membershipHeld, membershipAim, membershipInterest
    /// Holder, standing, organisation.
    case standingBegins, standingEnds, standingHeld
    /// First side, second side.
    case diplomaticBegins, diplomaticEnds, diplomaticHeld
    /// First side, second side, kind of relation, level.
    case relationBegins, relationEnds, relationHeld
    /// Years, first side, second side.
    case anniversaryDiplomatic
    /// Years, state.
    case anniversaryIndependence
    /// Years, step, thing.
    case anniversaryStage
    /// Years, thing.
    case anniversaryThing
    /// What is due.
    case due
    /// What is aimed at, without a date.
    case target
    /// Programme.
    case programmeBegins, programmeEnds, programmeHeld
    /// Thing, step.
    case stage
    /// Thing.
    case agreementBegins, agreementEnds, agreementHeld
    /// Actor, thing, part.
    case partyJoins
    /// Kind of initiative, thing.
    case initiativeBegins, initiativeEnds, initiativeHeld
    /// Thing.
    case infrastructureBegins, infrastructureEnds, infrastructureHeld
    case mediation
    /// Thing, result.
    case outcome
    /// Title of the text.
    case edition
    /// Thing, property, value.
    case term
    case shock
    /// Actor, issue, stance.
    case position
    /// Kind of statement, text.
    case statement
  }

  /// Which list of words an identifier of the data belongs to.
  public enum Vocabulary: String, CaseIterable, Hashable, Sendable {
    case event, office, standing, step, relation, result, initiative, statement, part
  }

  public enum Part: Hashable, Sendable {
    case thing(EntityID)
    /// A text of the data, which exists in English only.
    case text(String)
    case number(Int)
    /// An identifier or word of the data that a catalogue may know.
    case word(String, Vocabulary)
    /// A property of an agreement or work, which a catalogue may know.
    case term(String)
  }

  public let template: Template
  public let parts: [Part]

  public init(_ template: Template, _ parts: [Part]) {
    self.template = template
    self.parts = parts
  }
}
