/// Sentences that figures and verdicts bring with them in English, by their patterns.
enum PhraseLabel: String, LabelCatalogue {
  // Parts of poles
  case negativeOf
  case negative
  case notStated
  case amountNotStated
  case hiddenAtMost
  case hidden
  case flowHidden
  case memberSum
  case exceeds
  case setAside
  case scoreSetAside
  case bound

  // Conduits
  case conduitLargest
  case conduitInPole

  // Scores
  case meanOfSome
  case meanOfMembers
  case restsOnVotes
  case restsOnObservations
  case votesNoShare
  case visitsOneState

  // What is missing
  case noFigureWithIn
  case noFigureWith
  case seriesNoFigureFor
  case noFigureOfFor
  case noFigureOf
  case noFigureFor
  case coveragePartial
  case coverageMissing
  case coverageOutside
  case noStatement
  case notAllOf
  case totalMissing
  case noTotal
  case notAmong
  case noShares
  case noDomain
  case noStageOf
  case noTellsOf
  case noOutcomeOf
  case noMembersOf
  case noDelivery
  case noTermOf

  // Changes
  case nowKnown
  case noLonger
  case definition
  case methodVersion
  case dateMoved

  // Parts of the above
  case receiptAssumed
  case receipt
  case flowWith
  case flowDirected
  case flowOf
  case andOthers
}
