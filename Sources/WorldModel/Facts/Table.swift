/// The tables of a world folder; the raw value is the file's name without its ending.
public enum Table: String, Sendable, CaseIterable {
  case sources, series, actors, aliases, codes, memberships, roles, agreements, initiatives, events
  case infrastructure, programmes, mediations, shocks, stages, parties, terms, relations, flows
  case scores, quantities, statements, positions, outcomes, rates, coverage
  case opposedVotes = "opposed-votes"
  case networkNodes = "network-nodes"
  case networkLinks = "network-links"
  case networkPassages = "network-passages"
  case networkFigures = "network-figures"
  case networkCorridors = "network-corridors"
}
