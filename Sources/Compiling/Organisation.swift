/// The organisations whose membership the embedded world takes from the Correlates of War, by column.
struct Organisation {
  let column: String
  let key: String
  let name: String

  static let chosen: [Organisation] = [
    .init(column: "un", key: "UN", name: "United Nations"),
    .init(
      column: "osce", key: "OSCE",
      name: "Organization for Security and Co-operation in Europe"),
    .init(column: "cis", key: "CIS", name: "Commonwealth of Independent States"),
    .init(column: "csto", key: "CSTO", name: "Collective Security Treaty Organization"),
    .init(column: "sco", key: "SCO", name: "Shanghai Cooperation Organisation"),
    .init(column: "eaec", key: "EURASEC", name: "Eurasian Economic Community"),
    .init(
      column: "cica", key: "CICA",
      name: "Conference on Interaction and Confidence-Building Measures in Asia"),
    .init(column: "oic", key: "OIC", name: "Organisation of Islamic Cooperation"),
    .init(column: "asdb", key: "ADB", name: "Asian Development Bank"),
    .init(
      column: "ebrd", key: "EBRD", name: "European Bank for Reconstruction and Development"),
    .init(column: "isdb", key: "ISDB", name: "Islamic Development Bank"),
    // A state belongs to the World Bank through the first of its institutions.
    .init(column: "ibrd", key: "WB", name: "World Bank"),
    .init(column: "imf", key: "IMF", name: "International Monetary Fund"),
    .init(column: "wto", key: "WTO", name: "World Trade Organization"),
    .init(column: "wco", key: "WCO", name: "World Customs Organization"),
    .init(column: "nato", key: "NATO", name: "North Atlantic Treaty Organization"),
    .init(column: "eapc", key: "EAPC", name: "Euro-Atlantic Partnership Council"),
    .init(column: "coe", key: "COE", name: "Council of Europe"),
    .init(column: "asean", key: "ASEAN", name: "Association of Southeast Asian Nations"),
    .init(column: "apec", key: "APEC", name: "Asia-Pacific Economic Cooperation"),
    .init(
      column: "saarc", key: "SAARC", name: "South Asian Association for Regional Cooperation"),
    .init(column: "eco", key: "ECO", name: "Economic Cooperation Organization"),
    .init(
      column: "bsec", key: "BSEC", name: "Organization of the Black Sea Economic Cooperation"),
    .init(column: "d8", key: "D8", name: "D-8 Organization for Economic Cooperation"),
    .init(column: "nam", key: "NON-ALIGNED", name: "Non-Aligned Movement"),
    .init(
      column: "turksoy", key: "TURKSOY", name: "International Organization of Turkic Culture"),
    .init(
      column: "opec", key: "OPEC", name: "Organization of the Petroleum Exporting Countries"),
    .init(column: "iaea", key: "IAEA", name: "International Atomic Energy Agency"),
    .init(column: "icao", key: "ICAO", name: "International Civil Aviation Organization"),
    .init(
      column: "otif", key: "OTIF",
      name: "Intergovernmental Organisation for International Carriage by Rail"),
    .init(
      column: "unesco", key: "UNESCO",
      name: "United Nations Educational, Scientific and Cultural Organization"),
    .init(column: "who", key: "WHO", name: "World Health Organization"),
    .init(column: "ilo", key: "ILO", name: "International Labour Organization"),
    .init(column: "wipo", key: "WIPO", name: "World Intellectual Property Organization"),
    .init(column: "interpol", key: "INTERPOL", name: "International Criminal Police Organization"),
    .init(column: "icc", key: "ICC", name: "International Criminal Court"),
  ]
}
