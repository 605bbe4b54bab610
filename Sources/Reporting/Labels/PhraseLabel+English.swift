extension PhraseLabel {
  /// The English text.
  var english: String {
    switch self {
    // Parts of poles
    case .negativeOf: "{0}: negative amount of {1}, left out of shares"
    case .negative: "{0}: negative amount, left out of shares"
    case .notStated: "amount not stated: {0}"
    case .amountNotStated: "amount of {0} is not stated"
    case .hiddenAtMost: "{0}: not listed; may be among the other partners, with at most {1}"
    case .hidden: "{0}: not listed"
    case .flowHidden: "flow with {0} is not listed"
    case .memberSum: "{0}: sum of the members that are listed one by one"
    case .exceeds: "the poles' rows exceed the total by {0}"
    case .setAside: "{0}: {1} of {2} set aside by the rule {3}"
    case .scoreSetAside: "{0} of {1} set aside by the rule {2}"
    case .bound: "{0}: the source states {1} {2}"
    // Conduits
    case .conduitLargest:
      "{0} ({1}) is one of the five largest investors and passes on investment that comes from "
        + "elsewhere"
    case .conduitInPole: "{0} ({1}) in this pole passes on investment that comes from elsewhere"
    // Scores
    case .meanOfSome: "unweighted mean of {0} of {1} members of {2}, which range from {3} to {4}"
    case .meanOfMembers: "mean over {0} members"
    case .restsOnVotes: "rests on {0} votes that both sides cast"
    case .restsOnObservations: "rests on {0} observations"
    case .votesNoShare:
      "Agreement in votes is no share of anything, so poles are not weighed together"
    case .visitsOneState:
      "The series counts the visits of one state only, so shares are not available"
    // What is missing
    case .noFigureWithIn: "{0}: no figure with {1} in {2}"
    case .noFigureWith: "{0}: no figure with {1}"
    case .seriesNoFigureFor: "{0}: no figure for {1}"
    case .noFigureOfFor: "no figure of {0} for {1}"
    case .noFigureOf: "no figure of {0}"
    case .noFigureFor: "no figure for {0}"
    case .coveragePartial: "coverage of {0} is partial"
    case .coverageMissing: "{0} is missing: its rows are not all of it"
    case .coverageOutside: "{0} is out-of-coverage: its rows are not all of it"
    case .noStatement: "no statement says whether {0} lists every partner"
    case .notAllOf: "{0} is not all of {1}"
    case .totalMissing: "{0} of {1} in {2} is missing, so the total is not available"
    case .noTotal: "no total of {0} to take a share of"
    case .notAmong: "{0} is not among the partners listed in {1}"
    case .noShares: "{0}: no shares"
    case .noDomain: "no domain has shares between {0} and {1}"
    case .noStageOf: "no source reports a stage of {0}"
    case .noTellsOf: "no source tells of {0}"
    case .noOutcomeOf: "no source tells what became of ‘{0}’"
    case .noMembersOf: "no source lists the members of {0}"
    case .noDelivery: "no source states what was delivered"
    case .noTermOf: "no source states ‘{0}’ of {1}"
    // Changes
    case .nowKnown: "now known: {0}"
    case .noLonger: "no longer used: {0}"
    case .definition: "definition was: {0}; is: {1}"
    case .methodVersion: "measure version {0} became {1}"
    case .dateMoved: "the date of knowledge moved, and with it what is due"
    // Parts of the above
    case .receiptAssumed: "{0}; known since {1} (assumed) [{2}]"
    case .receipt: "{0}; known since {1} [{2}]"
    case .flowWith: "{0} of {1} with {2}"
    case .flowDirected: "{0} of {1} ({2}), {3}"
    case .flowOf: "{0} of {1}"
    case .andOthers: "{0} and {1} others"
    }
  }
}
