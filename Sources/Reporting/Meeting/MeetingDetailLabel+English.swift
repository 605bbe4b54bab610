extension MeetingDetailLabel {
  /// The English text. The compiler sees to it that no key lacks one.
  var english: String {
    switch self {
    // Ages
    case .ageYearsMonths: "{0} {0:year|years} {1} {1:month|months} old"
    case .ageYears: "{0} {0:year|years} old"
    case .ageMonths: "{0} {0:month|months} old"
    case .ageFresh: "less than a month old"
    case .ageRunning: "period not over"
    // Plans
    case .plannedFor: "planned for {0}: {1}"
    case .plannedPast: "planned {0}, not reported since: {1}"
    case .plannedUndated: "planned, no date given: {0}"
    case .intendedBy: "intended by {0}"
    case .eventPast: "Was planned; no report that it took place"
    case .aheadIntended: "intention"
    case .aheadProposed: "proposal"
    case .aheadTabled: "tabling"
    case .aheadNegotiated: "talks"
    case .aheadConcluded: "agreement on the text"
    case .aheadAdopted: "adoption"
    case .aheadSigned: "signature"
    case .aheadInForce: "entry into force"
    case .aheadLaunched: "launch"
    case .aheadImplemented: "implementation"
    case .aheadCompleted: "completion"
    case .aheadTerminated: "end"
    case .pastConcluded: "text agreed"
    // Blocs
    case .counted: "{0} counted {1}"
    case .countedWith: "with {0}"
    case .countedWithout: "without {0}"
    case .mean: "mean over the members"
    // Figures
    case .importMissing: "imports are not in the panel, so no two-way figure"
    case .exportMissing: "exports are not in the panel, so no two-way figure"
    case .codedBy: "as coded by {0}"
    case .because: "the record has {0}"
    case .scaleMidpoint:
      "on a scale where 1 is halfway between the two, 0 at one of them, less beyond it"
    case .scaleEven: "on a scale from 0, all on one side, to 1, even"
    case .scaleIndex: "index without unit"
    case .seriesTurnover: "Trade turnover, as officials name it"
    case .seriesInflow: "Gross inflow of direct investment, as officials name it"
    case .seriesGross: "Cumulative gross direct investment, as officials name it"
    // Offices
    case .roleCommission: "President of the European Commission"
    case .roleCouncil: "President of the European Council"
    case .roleHigh: "High Representative for Foreign Affairs and Security Policy"
    case .roleState: "Secretary of State"
    case .roleEurope: "Minister for Europe and Foreign Affairs"
    case .roleGovernment: "Head of the Government"
    // What is missing or unclear
    case .unclear: "To check (unclear in a source)"
    case .secondSource: "{0} – {1}; use it only with a second source"
    case .dataUntil: "in the data until {0} at least"
    case .headOfState: "the head of state of {0}"
    case .headOfGovernment: "the head of government of {0}"
    case .foreignMinister: "the minister of foreign affairs of {0}"
    // Vectors
    case .vectorSilent:
      "named in the doctrine; its words about it were printed later or not at all"
    }
  }
}
