import Datasets
import Negotiation
import Testing

@Suite("Faults of a negotiation")
struct NegotiationFaultTests {
  private func faults(_ text: String, _ name: String = "test.csv") -> [DatasetError] {
    do {
      _ = try NegotiationFile.read(file(text, name: name))
      return []
    } catch { return error.faults }
  }

  @Test("all faults of a file are told at once, each with its line")
  func all() {
    let found = faults(
      """
      Actor,Capability,Position,Salience
      A,1,4,0.5
      B,-2,7,1.5
      B,1,9,0.2
      """)
    #expect(
      found.map(\.description) == [
        "test.csv:4: actor ‘B’: a name must stand for one actor: ‘B’; rename one of the two",
        "test.csv:3: actor ‘B’, issue ‘Position’: a salience must be from 0 to 1: ‘1.5’; divide by 100 if it is a percentage",
        "test.csv:3: actor ‘B’, issue ‘Position’: a capability must be a number of 0 or more: ‘-2.0’; write the resources that the actor can bring to bear",
      ])
  }

  @Test("a blank cell is no zero")
  func blank() {
    let found = faults(
      """
      Reform,Reform of 2015, 2, 1,
      Actor,Description,Influence,Policy Position,Policy Salience,
      A,First,100,30,30,
      B,Second,65,,40,
      """)
    #expect(found.count == 1)
    #expect(found[0].line == 4 && found[0].column == 13)
    #expect(found[0].rule == "the cell of ‘Policy Position’ is blank")
  }

  @Test(
    "files with nothing to negotiate are refused",
    arguments: [
      ("Actor,Capability,Position,Salience\nA,1,4,0.5\n", "it must have at least two actors"),
      ("Actor,Capability,Position,Salience\nA,1,4,0.5\nB,1,4,0.5\n", "all positions are equal"),
      ("Actor,Capability,Position,Salience\nA,1,4,0\nB,1,5,0\n", "both capability and salience"),
      ("Actor,Capability,Position\nA,1,4\n", "the first line must show a known layout"),
      ("4,4,4,2,2,1\n", "a row of numbers is no negotiation"),
      ("PK\u{3}\u{4}\u{14}", "a workbook or archive can't be read"),
      (
        "R,R,2,1\nActor,Description,Influence,X Position,X Salience\nA,,1,30,30\nB,,1,130,30\n",
        "a position must lie on the scale"
      ),
      (
        "R,R,3,1\nActor,Description,Influence,X Position,X Salience\nA,,1,30,30\nB,,1,10,30\n",
        "the number of actors must be that of the rows, 2"
      ),
      ("'#A'\t'A'\n'#P'\t'x'\n'#D'\t'B'\t'x'\t1\t1\t1\n", "must name an actor"),
      ("#A\tA\n#A\tB\n#P\tx\n#D\tA\tx\t1\t1\t1\n", "two ends of its scale"),
      ("#A\tA\n#X\tB\n", "a row must begin with #A, #P, #M or #D"),
      ("", "the first line must show a known layout"),
    ])
  func refused(text: String, rule: String) {
    let found = faults(text)
    #expect(found.contains { $0.rule.contains(rule) }, "\(found)")
    #expect(found.allSatisfy { !$0.fix.isEmpty })
  }

  @Test("ranges, reservation values, options and rules are checked too")
  func model() {
    let error = #expect(throws: NegotiationError.self) {
      try NegotiationCase(
        title: "t", actors: [NegotiationActor("A", reservation: 1.2), NegotiationActor("B")],
        issues: [NegotiationIssue("x", lower: 0, upper: 10, options: [3, 12])],
        stances: [
          [Stance(position: 5, range: 6...8, salience: 0.5, capability: 1)],
          [Stance(position: 7, salience: 0.5, capability: 1)],
        ], rule: .weightedMajority([1, 2, 3], quota: 2))
    }
    let text = error?.description ?? ""
    for part in [
      "a reservation value must be from 0 to 1: ‘1.2’", "an option must lie on the scale: ‘12.0’",
      "a range must hold the position", "a weight for each actor: ‘3’", "must be a majority",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  @Test("rules decide as their charters say")
  func rules() {
    let council = DecisionRule.securityCouncil(permanent: [0, 1, 2, 3, 4])
    var supports = [Bool](repeating: true, count: 9) + [Bool](repeating: false, count: 6)
    var objects = supports.map { !$0 }
    #expect(council.adopts(supports: supports, objects: objects))
    // An abstention of a permanent member stops nothing as long as nine others vote for it.
    supports[0] = false
    #expect(!council.adopts(supports: supports, objects: objects))
    supports[9] = true
    objects[9] = false
    #expect(council.adopts(supports: supports, objects: objects))
    objects[0] = true
    #expect(!council.adopts(supports: supports, objects: objects))
    // Silence is consent under consensus, and none under unanimity.
    let silent = [true, false, true]
    let nobody = [false, false, false]
    #expect(DecisionRule.eurasianEconomicUnion(3).adopts(supports: silent, objects: nobody))
    #expect(!DecisionRule.unanimity(3).adopts(supports: silent, objects: nobody))
    #expect(
      !DecisionRule.shanghaiCooperation(3).adopts(supports: silent, objects: [true, false, false]))
    // 55 % of 27 members are 15; 65 % of 1000 are 650, unless fewer than four are against.
    let union = DecisionRule.qualifiedMajority(weights: [400] + [Int](repeating: 23, count: 26))
    #expect(union.thresholds.map(\.quota) == [15, 649])
    #expect(union.isWinning([false] + [Bool](repeating: true, count: 26)))
    #expect(
      !union.isWinning([Bool](repeating: false, count: 4) + [Bool](repeating: true, count: 23)))
  }
}
