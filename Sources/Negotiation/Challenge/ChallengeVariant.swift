/// Which reading of the expected-utility challenge model is meant.
///
/// The published description and the published replication differ in three places, each of which is a
/// choice here:
///
/// 1. *Probability.* The text divides the support for i over j by all support that is given in this pair,
///    so that `P(i, j) + P(j, i) = 1`. The replica divides by the support over all pairs, and lets risk
///    attitudes bend the votes: its probabilities are tiny and do not add to one.
/// 2. *Capitulation.* The text makes an actor capitulate where `E(j, i) < |E(i, j)|`. The replica compares
///    `E(j, i)` with its own absolute value, which is never true: its actors never capitulate.
/// 3. *Choice among compromises.* By the text an actor takes the one that moves it least. The replica
///    takes the one whose weighted position is lowest on the scale, so that it has a direction.
///
/// Sources: B. Bueno de Mesquita, *The War Trap*, 1981, and "A Decision Making Model: Its Structure
/// and Form", *International Interactions* 23(3–4), 1997, 235–266, doi:10.1080/03050629708434909; J. Scholz, G. Calbert, G. Smith,
/// "Unravelling Bueno De Mesquita's group decision model", *Journal of Theoretical Politics* 23(4), 2011,
/// 510–531, doi:10.1177/0951629811418142.
public struct ChallengeVariant: Sendable, Hashable {
  public enum Probability: Sendable, Hashable { case ofThePair, ofAllPairs }
  public enum CompromiseChoice: Sendable, Hashable { case leastMove, lowestWeightedPosition }

  public let name: String
  public let probability: Probability
  public let capitulates: Bool
  public let choice: CompromiseChoice

  public init(
    name: String, probability: Probability, capitulates: Bool, choice: CompromiseChoice
  ) {
    self.name = name
    self.probability = probability
    self.capitulates = capitulates
    self.choice = choice
  }

  /// As published in words.
  public static let text = ChallengeVariant(
    name: "text", probability: .ofThePair, capitulates: true, choice: .leastMove)
  /// The text, but with the replica's choice among compromises.
  public static let textWithReplicaChoice = ChallengeVariant(
    name: "text with the replica's choice", probability: .ofThePair, capitulates: true,
    choice: .lowestWeightedPosition)
  /// The published replication with its defects, to reproduce its figures.
  public static let replica = ChallengeVariant(
    name: "replica", probability: .ofAllPairs, capitulates: false, choice: .lowestWeightedPosition)
}
