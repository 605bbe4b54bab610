extension StateIdentity {
  /// Letters of trade panels for what belongs to no state.
  static let unallocated: [String: String] = [
    "BAT": "British Antarctic Territory", "BUN": "bunkers", "FRE": "free zones",
    "NZE": "neutral zone", "PCE": "Pacific islands under trusteeship", "PCZ": "canal zone",
    "SPE": "special categories", "UNS": "unspecified", "USP": "islands of the United States",
  ]

  /// Letters of data sets that are reckoned back to present borders.
  static let presentNames: [String: (state: String, reason: String)] = [
    "ROM": ("ROU", "Romania's letters until 2002"),
    "ZAR": ("COD", "letters of Zaire, DR Congo since 1997"),
    "TMP": ("TLS", "letters of East Timor until 2002"),
    "PAL": ("PSE", "Palestine in the data set"),
    "YUG": ("SRB", "Belgrade is the capital of Serbia"),
    "KSV": ("XKX", "Kosovo in the data set"),
  ]

  /// Numbers that ISO 3166-1 withdrew.
  static let formerNumbers: [String: String] = [
    "200": "CSK", "278": "DDR", "280": "DEU", "720": "YMD", "810": "SUN", "886": "YAR",
    "890": "YUG", "891": "SCG", "900": "XKX",
  ]

  /// Numbers of both lists for states that ended before ISO 3166 and that no present state
  /// continues alone.
  static let endedStates: [String: String] = [
    "89": "United Provinces of Central America", "99": "Great Colombia", "240": "Hanover",
    "245": "Bavaria", "267": "Baden", "269": "Saxony", "271": "Württemberg",
    "273": "Electoral Hesse", "275": "Grand Duchy of Hesse", "280": "Mecklenburg-Schwerin",
    "300": "Austria-Hungary", "327": "Papal States", "329": "Two Sicilies", "332": "Modena",
    "335": "Parma", "337": "Tuscany", "563": "Transvaal", "564": "Orange Free State",
    "711": "Tibet", "730": "Korea before its division", "815": "Viet Nam before 1893",
  ]

  /// The World Bank's codes of groups (*World Development Indicators*, country metadata).
  static let aggregates: [String: String] = Dictionary(
    uniqueKeysWithValues: """
      AFE AFW ARB CEB CHI CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC \
      LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA \
      TMN TSA TSS UMC WLD
      """.split(whereSeparator: \.isWhitespace).map {
        (String($0), "group of states or territories")
      })
}
