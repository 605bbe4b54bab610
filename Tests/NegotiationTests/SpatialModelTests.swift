import Negotiation
import Testing

/// Figures of KTAB's published log of its three-dimensional example, and of a second programme.
@Suite("The spatial model of politics")
struct SpatialModelTests {
  /// Alice, Bob, Carol, David, Ellie; the published file leaves one cell blank, the published run used 52.8.
  private let model = SpatialModel(
    position: [
      52.8, 39.8, 39.6, 15.9, 61.4, 72.0, 61.1, 86.5, 44.5, 26.3, 16.5, 15.9, 73.3, 61.1, 26.3,
    ].map { $0 / 100 },
    salience: [
      32.3, 22.4, 13.4, 25.2, 34.5, 26.5, 28.8, 28.6, 18.2, 15.6, 42.0, 14.3, 39.7, 19.9, 15.8,
    ].map { $0 / 100 }, capability: [117.7, 93.2, 61.4, 135.4, 63.8])

  @Test("values of the positions to the published three digits")
  func values() {
    let published = [
      1, 0.673, 0.739, 0.747, 0.799, 0.708, 1, 0.681, 0.570, 0.625, 0.694, 0.647, 1, 0.483, 0.804,
      0.763, 0.563, 0.358, 1, 0.571, 0.800, 0.493, 0.839, 0.560, 1,
    ]
    for (own, figure) in zip(model.utility(), published) { #expect(abs(own - figure) <= 5.01e-4) }
  }

  @Test("chances of the positions, risk attitudes and the utilities that follow")
  func risk() {
    let tournament = model.tournament(utility: model.utility())
    for (own, figure) in zip(tournament.chance, [0.52542, 0.09018, 0.05482, 0.21151, 0.11808]) {
      #expect(abs(own - figure) <= 5.01e-6)
    }
    #expect(tournament.residual < 1e-14)
    for (own, figure) in zip(tournament.risk, [1, -0.387, -0.5, -0.001, -0.298]) {
      #expect(abs(own - figure) <= 5.01e-4)
    }
    let published = [
      1, 0.8931, 0.9321, 0.9359, 0.9595, 0.6278, 1, 0.5964, 0.4748, 0.5340, 0.5882, 0.5332, 1,
      0.3584, 0.7251, 0.7628, 0.5627, 0.3583, 1, 0.5710, 0.7526, 0.4183, 0.7992, 0.4867, 1,
    ]
    for (own, figure) in zip(model.utility(risk: tournament.risk), published) {
      #expect(abs(own - figure) <= 5.01e-5)
    }
  }

  @Test("chances are even where all actors are alike but for their places on a symmetric scale")
  func symmetry() {
    // Two equal actors at the ends: each wins with chance one half, so the expected position is the middle.
    let pair = SpatialModel(position: [0, 1], salience: [0.5, 0.5], capability: [3, 3])
    let tournament = pair.tournament(utility: pair.utility())
    #expect(tournament.chance == [0.5, 0.5])
    #expect(tournament.risk == [0, 0])
    #expect(pair.expectedPosition(tournament.chance) == [0.5])
  }

  @Test("an actor without capability or salience leaves the chances of the others in proportion")
  func dummy() {
    let tournament = model.tournament(utility: model.utility())
    let larger = SpatialModel(
      position: model.position + [0.1, 0.9, 0.4], salience: model.salience + [0, 0, 0],
      capability: model.capability + [0])
    let found = larger.tournament(utility: larger.utility())
    // Its own position remains a candidate, so only the pairwise chances of the others must stay.
    for i in 0..<5 {
      for j in 0..<5 {
        #expect(abs(found.victory[i * 6 + j] - tournament.victory[i * 5 + j]) < 1e-12)
      }
    }
  }

  @Test("a bargain lies between two positions, nearer to the one with more weight")
  func bargain() {
    // S1P1: weights 2 · 1 and 1 · 3, so b = (2 · 0 + 3 · 10) / 5 = 6; S2P2: 4 · 1 and 1 · 9, b = 90 / 13.
    let bargain = SpatialBargain(salienceExponent: 1, probabilityExponent: 1)
    #expect(bargain.position(0, salience: 2, chance: 1, and: 10, salience: 1, chance: 3) == 6)
    let square = SpatialBargain(salienceExponent: 2, probabilityExponent: 2)
    let found = square.position(0, salience: 2, chance: 1, and: 10, salience: 1, chance: 3)
    #expect(isNear(found, 90.0 / 13, 1e-15))
  }
}
