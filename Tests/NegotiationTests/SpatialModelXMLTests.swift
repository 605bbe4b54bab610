import Datasets
import Negotiation
import Testing

@Suite("KTAB's XML form")
struct SpatialModelXMLTests {
  private func scenario(_ first: String = "52.80", settings: String = "", after: String = "")
    -> String
  {
    func actor(_ name: String, _ capability: Double, _ positions: [String], _ saliences: [Double])
      -> String
    {
      """
          <Actor>
            <name>\(name)</name> <description>One of &lt;five&gt;</description>
            <capability>\(capability)</capability>
            <Position>
      \(positions.map { "        <dCoord>\($0)</dCoord>" }.joined(separator: "\n"))
            </Position>
            <Salience>\(saliences.map { "<dSal>\($0)</dSal>" }.joined())</Salience>
          </Actor>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Scenario xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <name>Five</name>
        <desc>Made up</desc>
        <ModelParameters>\(settings)</ModelParameters>
        <Dimensions><dName>First</dName><dName>Second</dName><dName>Third</dName></Dimensions>
        <Actors>
      \(actor("Alice", 117.7, [first, "39.8", "39.6"], [32.3, 22.4, 13.4]))
      \(actor("Bob", 93.2, ["15.9", "61.4", "72.0"], [25.2, 34.5, 26.5]))
      \(actor("Carol", 61.4, ["61.1", "86.5", "44.5"], [28.8, 28.6, 18.2]))
      \(actor("David", 135.4, ["26.3", "16.5", "15.9"], [15.6, 42.0, 14.3]))
      \(actor("Ellie", 63.8, ["73.3", "61.1", "26.3"], [39.7, 19.9, 15.8]))
        </Actors>
        \(after)
      </Scenario>
      """
  }

  private let twin = """
    Five,Made up,5,3
    Actor,Description,Influence,First Position,First Salience,Second Position,Second Salience,Third Position,Third Salience
    Alice,One of <five>,117.7,52.80,32.3,39.8,22.4,39.6,13.4
    Bob,One of <five>,93.2,15.9,25.2,61.4,34.5,72.0,26.5
    Carol,One of <five>,61.4,61.1,28.8,86.5,28.6,44.5,18.2
    David,One of <five>,135.4,26.3,15.6,16.5,42.0,15.9,14.3
    Ellie,One of <five>,63.8,73.3,39.7,61.1,19.9,26.3,15.8
    """

  private func faults(_ text: String) -> [DatasetError] {
    do {
      _ = try NegotiationFile.read(file(text, name: "t.xml"))
      return []
    } catch { return error.faults }
  }

  @Test("it is read as the table with the same figures")
  func table() throws {
    let xml = try NegotiationFile.read(file(scenario(), name: "t.xml"))
    let csv = try NegotiationFile.read(file(twin))
    #expect(xml.title == csv.title && xml.actors == csv.actors && xml.issues == csv.issues)
    for (one, other) in zip(xml.stances.joined(), csv.stances.joined()) {
      #expect(one?.position == other?.position && one?.salience == other?.salience)
      #expect(one?.capability == other?.capability && one?.source == "t.xml")
    }
    #expect(xml.stances[0][1]?.locator == "line 13")
    #expect(xml.says == "Made up")
    #expect(xml.outcomes() == csv.outcomes())
    // Chances of the published run: Σ p x over the five actors, first dimension.
    let chances = [0.52542, 0.09018, 0.05482, 0.21151, 0.11808]
    let first = zip(chances, [52.8, 15.9, 61.1, 26.3, 73.3]).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs((xml.outcomes()[0][.ktab] ?? 0) - first) < 2e-3)
  }

  @Test(
    "the published example has a blank cell, told with its place; filled in, it is read",
    .enabled(if: PublishedNegotiations.arePresent, PublishedNegotiations.absence))
  func published() throws {
    let contents = try FileContents.read(
      PublishedNegotiations.folder + "/negotiation/ktab_smpExample.xml")
    let error = #expect(throws: DatasetFaults.self) { try NegotiationFile.read(contents) }
    #expect(error?.faults.count == 1)
    #expect(error?.faults.first?.line == 32)
    #expect(
      error?.faults.first?.rule == "actor ‘Alice’, dimension ‘FirstDim’: ‘dCoord’ is blank")
    let text = String(decoding: contents.bytes, as: UTF8.self)
    let filled = try NegotiationFile.read(
      file(text.replacing("<dCoord></dCoord>", with: "<dCoord>52.80</dCoord>"), name: "t.xml"))
    let own = try NegotiationFile.read(file(scenario(), name: "t.xml"))
    for issue in 0..<3 {
      #expect(filled.outcomes()[issue][.ktab] == own.outcomes()[issue][.ktab])
    }
    #expect(
      filled.says
        == "A very simple test of multi-dim SMP, using psuedonyms. Its 6 adjustments of ideals bear on KTAB's rounds, which are not calculated."
    )
  }

  @Test("settings that are not followed are told")
  func settings() throws {
    let negotiation = try NegotiationFile.read(
      file(
        scenario(
          settings: "<VotingRule>Cubic</VotingRule><VictoryProbModel>Linear</VictoryProbModel>"),
        name: "t.xml"))
    #expect(
      negotiation.says
        == "Made up. Settings of the file that are not followed: VotingRule Cubic, where PropCbc is calculated."
    )
  }

  @Test("all faults of the content are told, each with its line")
  func content() {
    let text = scenario("many").replacing(
      "<dSal>25.2</dSal><dSal>34.5</dSal>", with: "<dSal>25.2</dSal>"
    ).replacing("<capability>61.4</capability>", with: "")
    let found = faults(text).map(\.description).joined(separator: "\n")
    for part in [
      "t.xml:12:16: actor ‘Alice’, dimension ‘First’: ‘dCoord’ must be a number: ‘many’",
      "t.xml:18:11: actor ‘Bob’ must have a ‘dSal’ for each of the 3 dimensions: ‘2’",
      "t.xml:28:11: ‘Actor’ must have ‘capability’: ‘capability’; add it",
    ] { #expect(found.contains(part), "\(part)\n\(found)") }
    let outside = faults(scenario("152.8")).map(\.description)
    #expect(outside.count == 1)
    #expect(
      outside.first?.hasPrefix(
        "t.xml:8: actor ‘Alice’, issue ‘First’: a position must lie on the scale of its issue")
        ?? false, "\(outside)")
  }

  @Test("what is no such XML is refused with the place")
  func form() {
    let open = faults(scenario().replacing("</Actors>", with: ""))
    #expect(open.count == 1 && open[0].line > 40, "\(open)")
    #expect(open[0].rule.hasPrefix("the XML is not well-formed: "), "\(open)")
    #expect(
      faults("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<Scenario>&a;</Scenario>")
        .map(\.description) == [
          "t.xml:2: the file must have no document type: ‘<!DOCTYPE’; remove it; the layout needs no entities"
        ])
    #expect(
      faults("<kml><name>x</name></kml>").first?.rule == "the root element must be ‘Scenario’")
    let deep = faults(
      String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40))
    #expect(deep.first?.rule == "elements must not lie more than 32 deep in each other")
    #expect(
      faults("<Scenario/>").map(\.rule).contains("‘Scenario’ must have ‘Actors’ with ‘Actor’"))
  }

  @Test("UTF-16 is read as UTF-8 is")
  func encoding() throws {
    let text = scenario().replacing("UTF-8", with: "UTF-16")
    let units = text.utf16.flatMap { unit -> [UInt8] in
      [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
    let bytes: [UInt8] = [0xFF, 0xFE] + units
    let wide = try NegotiationFile.read(FileContents(path: "t.xml", bytes: bytes, sha256: ""))
    #expect(try wide == NegotiationFile.read(file(scenario(), name: "t.xml")))
  }
}
