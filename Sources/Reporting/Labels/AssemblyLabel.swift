/// What the parts of a brief say that are put together from verdicts, balance and world.
enum AssemblyLabel: String, LabelCatalogue {
  // Domains
  case domainPolitical
  case domainTrade
  case domainInvestment
  case domainEnergy
  case domainTransit
  case domainSecurity
  case domainPeople

  // Columns and cells
  case shareOf
  case shareUnit
  case scoreUnit
  case columnOf
  case seriesCitation
  case beside
  case sharedOrganisations
  case besideMean
  case noFigures
  case oneSum

  // Directions of flows
  case directionTotal
  case directionExport
  case directionImport
  case directionInward
  case directionOutward
  case directionTo

  // Changes
  case noFigure
  case moreRows

  // Checks
  case nearest
  case reportedBy
  case inTime
  case byTime
  case expectedToo
  case moreThan
  case atLeast
  case atLeastLevel
  case lessThan
  case atMost
  case about

  // Why a verdict follows
  case whyNoFigure
  case whyNoFigureFor
  case whyNotComparable
  case whyUndecided
  case whyReporters
  case whySources
  case whyPassed
  case whyAhead
  case whyStep
  case whyThere
  case whyNoBaseline
  case whyPath

  // Dates ahead
  case due
  case ends
  case plannedStage

  // Times
  case timeSince
  case timeFrom
  case timeUntil
  case timeRange
  case timeAbout
  case timeRoughly
  case timePerhaps
  case timePerhapsAbout

  // Levels of states of things
  case levelNone
  case levelInterested
  case levelObserver
  case levelPartner
  case levelMember
  case levelPlanned
  case levelHeld
  case levelMissed
  case levelPending
  case levelPartly
  case levelMet
  case levelIntended
  case levelProposed
  case levelTabled
  case levelNegotiated
  case levelConcluded
  case levelAdopted
  case levelSigned
  case levelInForce
  case levelLaunched
  case levelImplemented
  case levelCompleted
  case levelTerminated

  // Remarks on facts
  case assumedDate
  case statusPlanned
  case statusConditional
  case statusDisputed
  case statusWithdrawn
  case statusDerived

  // Notes
  case noteVerdicts
  case noteThresholds
  case noteUntested
  case notePoles
  case noteOverlaps
  case noteVotes
  case noteFlows
  case noteNames
  case noteShapes
  case noteAssumed
}
