extension AssemblyLabel {
  /// The English text.
  var english: String {
    switch self {
    // Domains
    case .domainPolitical: "Political"
    case .domainTrade: "Trade"
    case .domainInvestment: "Investment"
    case .domainEnergy: "Energy"
    case .domainTransit: "Transit"
    case .domainSecurity: "Security"
    case .domainPeople: "People"
    // Columns and cells
    case .shareOf: "Share: {0}"
    case .shareUnit: "share in %"
    case .scoreUnit: "0 to 1"
    case .columnOf: "Column of the matrix: {0}"
    case .seriesCitation: "Series ‘{0}’: {1}"
    case .beside: "{0} {1} ({2})"
    case .sharedOrganisations: "shared organisations"
    case .besideMean: "{0} {1} (mean, {2})"
    case .noFigures: "the world holds no figures"
    case .oneSum: "The figures are one sum over {0}; no single year is shown."
    // Directions of flows
    case .directionTotal: "total"
    case .directionExport: "export"
    case .directionImport: "import"
    case .directionInward: "inward"
    case .directionOutward: "outward"
    case .directionTo: "to"
    // Changes
    case .noFigure: "no figure"
    case .moreRows: "and {0} more {0:row|rows}"
    // Checks
    case .nearest: "nearest: {0}"
    case .reportedBy: "by {0}"
    case .inTime: "{0}, in {1}"
    case .byTime: "{0}, by {1}"
    case .expectedToo: "{0}, expected {1}"
    case .moreThan: "more than {0}"
    case .atLeast: "at least {0}"
    case .atLeastLevel: "at least {0}"
    case .lessThan: "less than {0}"
    case .atMost: "at most {0}"
    case .about: "about {0}"
    // Why a verdict follows
    case .whyNoFigure: "no figure"
    case .whyNoFigureFor: "no figure for {0}"
    case .whyNotComparable: "the check expects nothing that can be compared"
    case .whyUndecided: "the stated bound does not decide: {0}"
    case .whyReporters: "reporters stand on both sides: {0}"
    case .whySources: "sources stand on both sides: {0}"
    case .whyPassed: "{0} by {1}"
    case .whyAhead: "{0}; due by {1}, which lies ahead"
    case .whyStep: "{0}; no deadline was stated, a step towards it is known"
    case .whyThere: "{0}; already there, due by {1}"
    case .whyNoBaseline: "{0}; no baseline to draw the path to {1} from"
    case .whyPath: "{0}; the straight path from {1} in {2} needs {3} by then"
    // Dates ahead
    case .due: "Due: {0}"
    case .ends: "Ends: {0}, {1}"
    case .plannedStage: "{0}: planned to be {1}"
    // Times
    case .timeSince: "since {0}"
    case .timeFrom: "from {0}"
    case .timeUntil: "until {0}"
    case .timeRange: "{0} to {1}"
    case .timeAbout: "about {0}"
    case .timeRoughly: "about {0}"
    case .timePerhaps: "perhaps {0}"
    case .timePerhapsAbout: "perhaps about {0}"
    // Levels of states of things
    case .levelNone: "none"
    case .levelInterested: "interested"
    case .levelObserver: "observer"
    case .levelPartner: "partner"
    case .levelMember: "member"
    case .levelPlanned: "planned"
    case .levelHeld: "held"
    case .levelMissed: "missed"
    case .levelPending: "pending"
    case .levelPartly: "partly"
    case .levelMet: "met"
    case .levelIntended: "intended"
    case .levelProposed: "proposed"
    case .levelTabled: "tabled"
    case .levelNegotiated: "negotiated"
    case .levelConcluded: "concluded"
    case .levelAdopted: "adopted"
    case .levelSigned: "signed"
    case .levelInForce: "in force"
    case .levelLaunched: "launched"
    case .levelImplemented: "implemented"
    case .levelCompleted: "completed"
    case .levelTerminated: "terminated"
    // Remarks on facts
    case .assumedDate: "date of publication assumed"
    case .statusPlanned: "planned"
    case .statusConditional: "conditional"
    case .statusDisputed: "disputed"
    case .statusWithdrawn: "withdrawn"
    case .statusDerived: "derived"
    // Notes
    case .noteVerdicts:
      "Verdicts state whether a figure stands on the expected side of a threshold. They do not "
        + "rate the policy."
    case .noteThresholds:
      "{0} of {1} thresholds were set by the analyst who wrote the doctrine file, not by the "
        + "state, and are marked so; none of these checks is above warning severity. Another "
        + "threshold can give another verdict."
    case .noteUntested:
      "{0} {0:check is|checks are} not testable: the text speaks of a cause, a mood or a manner, "
        + "and no public figure can decide it. Each says why."
    case .notePoles:
      "Shares, evenness and effective vectors use poles that exclude each other ({0}) and one "
        + "rest for all other partners."
    case .noteOverlaps:
      "These vectors share members with those poles, so their figures do not add up with them "
        + "and enter no balance: {0}."
    case .noteVotes:
      "A bloc or group has no vote of its own. Its figure in the votes of the General Assembly "
        + "is the mean of the state’s agreement with each member of that year, every member counted "
        + "alike; a group that votes apart cannot reach 1."
    case .noteFlows:
      "In flows a bloc counts as the sum of its members of that year, or by its own row where "
        + "the source has one; never both."
    case .noteNames:
      "Names, borders and the status of contested territories follow the cited source of each "
        + "row and imply no position."
    case .noteShapes: "Country shapes: Natural Earth 1:110m, which draws de facto boundaries."
    case .noteAssumed:
      "Dates of publication marked as assumed are the end of the period plus the lag of the series."
    }
  }
}
