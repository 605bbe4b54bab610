/// The observations and regressors that an estimation leaves out, each with its reason.
///
/// Rows are counted from 0 in the panel, in ascending order. A row is listed once, under the reason that
/// was found first: missing, zero group, singleton, separated.
public struct SampleDrops: Hashable, Sendable {
  /// A figure or a group of the row is not known.
  public internal(set) var missing: [Int] = []
  /// The row is the only one left in a group of a fixed effect, which fits it exactly.
  public internal(set) var singletons: [Int] = []
  /// All outcomes of a group of the row are zero, so that its fixed effect has no finite estimate.
  public internal(set) var zeroGroups: [Int] = []
  /// The row's outcome is zero and a combination of regressors and effects drives its mean to zero.
  public internal(set) var separated: [Int] = []
  /// Regressors that the effects and the regressors before them determine, in the order of the panel.
  public internal(set) var collinear: [String] = []

  /// The number of observations left out.
  public var rowCount: Int {
    missing.count + singletons.count + zeroGroups.count + separated.count
  }
}
