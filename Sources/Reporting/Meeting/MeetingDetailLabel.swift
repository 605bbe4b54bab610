/// Further words of a printed meeting file: ages, plans, what a figure counts, measures and offices.
enum MeetingDetailLabel: String, LabelCatalogue {
  // Ages
  case ageYearsMonths
  case ageYears
  case ageMonths
  case ageFresh
  case ageRunning

  // Plans
  case plannedFor
  case plannedPast
  case plannedUndated
  case intendedBy
  case eventPast
  case aheadIntended
  case aheadProposed
  case aheadTabled
  case aheadNegotiated
  case aheadConcluded
  case aheadAdopted
  case aheadSigned
  case aheadInForce
  case aheadLaunched
  case aheadImplemented
  case aheadCompleted
  case aheadTerminated
  case pastConcluded

  // Blocs
  case counted
  case countedWith
  case countedWithout
  case mean

  // Figures
  case importMissing
  case exportMissing
  case codedBy
  case because
  case scaleMidpoint
  case scaleEven
  case scaleIndex
  case seriesTurnover
  case seriesInflow
  case seriesGross

  // Offices
  case roleCommission
  case roleCouncil
  case roleHigh
  case roleState
  case roleEurope
  case roleGovernment

  // What is missing or unclear
  case unclear
  case secondSource
  case dataUntil
  case headOfState
  case headOfGovernment
  case foreignMinister

  // Vectors
  case vectorSilent
}
