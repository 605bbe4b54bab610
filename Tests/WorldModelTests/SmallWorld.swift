import Testing
import WorldModel

/// A date that a test writes down as text.
func date(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> EDTFDate {
  try #require(EDTFDate(text), "‘\(text)’ is no EDTF date", sourceLocation: sourceLocation)
}

/// A date or interval that a test writes down as text; empty for a time that is not known.
func time(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> EDTFInterval {
  try #require(EDTFInterval(text), "‘\(text)’ is no EDTF interval", sourceLocation: sourceLocation)
}

/// A fact with its envelope written as texts.
func fact<Content: FactContent>(
  _ content: Content, id: FactID = "", valid: String = "", recorded: String = "",
  status: FactStatus = .reported, source: SourceID = "book", locator: String = "",
  note: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Fact<Content> {
  let said = recorded.isEmpty ? nil : try date(recorded, sourceLocation: sourceLocation)
  let envelope = FactEnvelope(
    valid: try time(valid, sourceLocation: sourceLocation), recorded: said, status: status,
    source: source, locator: locator, note: note)
  return Fact(id: id, content, envelope)
}

/// A world with three sources that differ in independence, and whatever a test fills in.
func world(
  series: [Series] = [], _ fill: (inout FactTables) throws -> Void = { _ in }
) throws -> World {
  let sources = [
    Source(
      id: "book", title: "A book", producer: "A university press", published: try date("2015"),
      licence: "facts only", independence: .academic),
    Source(
      id: "paper", title: "A newspaper", producer: "A newspaper", published: try date("2017-03-03"),
      licence: "facts only", independence: .linked),
    Source(
      id: "site", title: "A ministry's page", producer: "A ministry", licence: "facts only",
      independence: .party, note: "Undated"),
  ]
  var facts = FactTables()
  try fill(&facts)
  return World(title: "small", sources: sources, series: series, facts: facts)
}

/// A state by its key, as a fact.
func state(_ key: EntityID, _ name: String) throws -> Fact<Actor> {
  try fact(Actor(id: key, kind: .state, name: name), recorded: "2015")
}
