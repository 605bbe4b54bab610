import Datasets
import WorldModel

/// The public files of the network of Eurasia, read, repaired and located as an import does it.
struct PublicFiles {
  /// Of the public data sets.
  let folder: String
  /// The table of track gauges.
  let gauges: String

  func sources() throws -> NetworkSources {
    let shapes = try CountryShapes(survey("transport/map/ne_50m_admin_0_countries.json.gz"))
    let rail = try land(.rail, shapes).gauged(by: RailGauges(FileSurvey(gauges))).network
    let road = try land(.highways, shapes)
    let sea = try SeaLanesFile(survey(PublicDataset.sealanes.files[0])).network
      .locatedInside(shapes).network
    let ports = try SeaPortsFile(survey(PublicDataset.sealanes.files[1])).ports
    return NetworkSources(rail: rail, road: road, sea: sea, ports: ports)
  }

  private func land(_ dataset: PublicDataset, _ shapes: CountryShapes) throws -> PublicNetwork {
    try NetworkGraphFile(survey(dataset.files[0])).network.joiningGaps().network
      .bridgingDeadEnds().network.located(in: shapes).network
  }

  private func survey(_ path: String) throws -> FileSurvey { try FileSurvey("\(folder)/\(path)") }
}
