import Datasets
import Foundation
import Testing
import WorldModel

@Suite("Tables that take the place of a world's compiled ones")
struct WorldOverlayTests {
  private func overlay(_ name: String, _ text: String) -> WorldOverlay {
    WorldOverlay([
      .init(
        dataset: .chineseVisits, files: [SourceFile(name: "v.csv", sha256: "ab")],
        tables: [.init(fileName: name, bytes: Array(text.utf8))])
    ])
  }

  private static let visits = """
    series,reporter,partner,direction,value,unit,valid,source,locator
    government-visits,KAZ,CHN,total,3,visits,1999,aiddata-visits,x

    """

  @Test("A table replaces the compiled one of its name, and its source tells the files")
  func replaces() throws {
    let embedded = try EmbeddedWorld.read()
    let folder = try WorldFolder.read(
      embedded.path, overlay: overlay("flows-government-visits.csv", Self.visits))
    let visits = folder.world.facts.flows.filter {
      $0.content.series == "government-visits" && $0.envelope.source == "aiddata-visits"
    }
    #expect(visits.map(\.valid.description) == ["1999"])
    #expect(folder.world.source("aiddata-visits")?.imported.map(\.name) == ["v.csv"])
    #expect(folder.world.source("un-votes")?.imported.isEmpty == true)
    let paths = folder.inputs.map(\.path)
    #expect(paths.contains("workspace/aiddata-visits/v.csv"))
    #expect(!paths.contains("compiled/flows-government-visits.csv"))
    #expect(folder.overlay.map(\.dataset.key) == ["aiddata-visits"])
  }

  @Test(
    "What no compiled table of the world bears the name of is not used",
    arguments: ["flows-nowhere.csv", "flows-energy.csv"])
  func leavesTheRest(name: String) throws {
    let embedded = try EmbeddedWorld.read()
    let folder = try WorldFolder.read(embedded.path, overlay: overlay(name, Self.visits))
    #expect(folder.inputs == embedded.inputs)
    #expect(folder.overlay.isEmpty)
    #expect(folder.world.factCount == embedded.world.factCount)
  }

  @Test("A fault of such a table names the data set, not a file of the world")
  func faults() throws {
    let embedded = try EmbeddedWorld.read()
    let text = Self.visits.replacing("KAZ", with: "QQQ")
    let error = #expect(throws: WorldFolderError.self) {
      try WorldFolder.read(embedded.path, overlay: overlay("flows-government-visits.csv", text))
    }
    #expect(
      error?.faults.map(\.file) == ["workspace/aiddata-visits/flows-government-visits.csv"])
  }
}
