import Corridors
import Reporting
import WorldModel

extension RouteFindCommand {
  /// The same question to the network of imported maps.
  func runImported(_ input: RouteInput) throws {
    let imported = try ImportedNetwork(input, network)
    let ends = try [from, to].map { try imported.network.nodes[imported.place($0)] }
    let places = imported.catalogue
    let changed = try conditions.closing(
      input.changing(imported.network, forFreightOf: Set(ends.flatMap(\.countries))),
      places: places)
    let question = question(ends[0].id, ends[1].id, input)
    let (answer, _) = try answer(question, changed, [], places: places)
    let report = imported.report(question, answer, in: changed, of: input.folder.world)
    try print(report, inputs: imported.digests + input.digests)
  }
}
