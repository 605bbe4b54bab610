/// Public networks of transport, which are read into a workspace.
extension PublicDataset {
  public static let rail = PublicDataset(
    key: "rail", title: "Railways of Eurasia as a graph", producer: "OpenStreetMap",
    author: "© OpenStreetMap contributors", published: "2023~",
    address: "https://www.openstreetmap.org/copyright",
    licence: "ODbL-1.0", independence: .independent,
    carrier: "Python package scgraph_data 2.0.0 (MIT), world_railways",
    files: ["transport/osm_world_railways_eurasia.json.gz"])

  public static let highways = PublicDataset(
    key: "highways", title: "Highways of Eurasia as a graph", producer: "OpenStreetMap",
    author: "© OpenStreetMap contributors", published: "2023~",
    address: "https://www.openstreetmap.org/copyright",
    licence: "ODbL-1.0", independence: .independent,
    carrier: "Python package scgraph_data 2.0.0 (MIT), world_highways",
    files: ["transport/osm_world_highways_eurasia.json.gz"])

  public static let sealanes = PublicDataset(
    key: "sealanes", title: "SeaRoute maritime network and ports of the world",
    producer: "Eurostat", author: "J. Gaffuri", published: "",
    address: "https://github.com/eurostat/searoute",
    licence: "EUPL-1.2; package Apache-2.0", independence: .independent,
    carrier: "Python package searoute 1.6.0 (Apache-2.0)",
    files: ["transport/marnet_searoute.geojson.gz", "transport/searoute_ports.geojson.gz"])

  public static let pipelines = PublicDataset(
    key: "pipelines",
    title: "Global Oil Infrastructure Tracker and Asia Gas Tracker, pipelines",
    producer: "Global Energy Monitor", author: "", published: "2024",
    address: "https://globalenergymonitor.org", licence: "CC-BY-4.0",
    independence: .independent,
    carrier:
      "GlobalEnergyMonitor/goit-tracker-greeninfo-map at c011cb5; "
      + "asia-gas-tracker-greeninfo-map at 15c3f54",
    files: [
      "transport/gem_goit_oil_pipelines_2024.csv.gz",
      "transport/gem_asia_gas_tracker_2024_utf16.csv.gz",
    ])
}
