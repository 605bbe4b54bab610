import Datasets
import WorldModel

/// Compiles the figures of imported data sets for a world: of every year, and in the form in which the
/// compiled tables of that world are.
public struct CompiledFigures: FigureMaker {
  /// One more whenever the same rows would give other tables.
  private static let version = 2

  public let panel: Panel
  /// What the tables depend on besides the rows of the data sets.
  public let basis: String
  private let codes: any StateCodes
  private let world: WorldKeys

  /// - Parameters:
  ///   - panel: whose figures are wanted.
  ///   - codes: what the codes of the data sets mean.
  ///   - codesDigest: changes whenever they mean something else.
  public init(panel: Panel, codes: any StateCodes, codesDigest: String, world: WorldKeys) {
    self.panel = panel
    self.codes = codes
    self.world = world
    let parts = ["\(Self.version)", codesDigest, world.digest] + panel.states
    basis = SHA256Digest(of: Array(parts.joined(separator: "\n").utf8)).hex
  }

  /// The states whose rows the figures are made from: those of the panel, former states, which they may
  /// continue, and every state that was ever a member of the bloc.
  public var states: Set<String> {
    Set(panel.states + panel.compared + FormerState.all.map(\.key) + ["BLX"])
      .union(world.blocMembers.map(\.state))
  }

  public func makes(_ kind: String) -> Bool {
    Compilation.datasets.contains { $0.key == kind }
  }

  /// The tables of one data set, as they would stand in the folder `compiled`.
  public func tables(
    of kind: String, from source: any DatasetSource
  ) throws -> [WorldOverlay.TableText] {
    guard let dataset = Compilation.datasets.first(where: { $0.key == kind }) else { return [] }
    let compilation = Compilation(
      source: source, codes: codes, world: world, panel: panel, years: .all)
    return try compilation.tables(of: dataset).map {
      WorldOverlay.TableText(fileName: $0.fileName, bytes: try $0.rendered())
    }
  }
}
