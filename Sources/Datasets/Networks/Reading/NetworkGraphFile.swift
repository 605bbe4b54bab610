/// Reads railways and roads as a graph in JSON: `nodes` as pairs of latitude and longitude, `graph` as
/// one object for each node that gives the kilometres to each neighbour by the neighbour's number.
///
/// ```json
/// {"nodes": [[43.6, 51.2], [43.7, 51.3]], "graph": [{"1": 14.1}, {"0": 14.1}]}
/// ```
///
/// It is the form of the Python package scgraph (C. Makowski et al., "SCGraph", Journal of Open Source
/// Software 10(106), 2025), whose railways and roads come from OpenStreetMap. Every stretch must stand at
/// both of its ends with the same length. A stretch from a node to itself is left out and counted.
public struct NetworkGraphFile: Sendable {
  public let network: PublicNetwork
  /// Stretches from a node to itself that were left out.
  public let loops: Int

  /// Reads a file.
  ///
  /// - Throws: every fault of the file, up to a limit.
  ///
  /// Complexity: O(n) in the length of the file; memory for the graph and a block of text.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    let survey: FileSurvey
    do { survey = try file.survey() } catch {
      throw DatasetFaults(faults: [error], isComplete: true)
    }
    var reader = GraphReader(file: file.path)
    try reader.read(survey)
    try reader.check()
    network = reader.network()
    loops = reader.loops
  }
}
