/// Makes tables of figures, in the format of a world, from an imported data set.
public protocol FigureMaker: Sendable {
  /// Tells tables apart that were made from the same rows in another way, or for another world.
  var basis: String { get }
  /// The states whose rows it asks for, former states among them; others need not be read.
  var states: Set<String> { get }
  /// Whether it makes tables from a data set.
  func makes(_ kind: String) -> Bool
  /// The tables of one data set.
  func tables(of kind: String, from source: any DatasetSource) throws -> [WorldOverlay.TableText]
}
