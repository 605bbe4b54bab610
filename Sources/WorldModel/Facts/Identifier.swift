/// A key of one kind; keys of different kinds do not mix.
///
/// Keys of up to 15 bytes, such as `KAZ`, are stored in place without an allocation.
public struct Identifier<Tag>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public var isEmpty: Bool { text.isEmpty }
  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

public enum EntityTag {}
public enum SourceTag {}
public enum FactTag {}
public enum SeriesTag {}

/// Key of anything that a fact can be about: `KAZ`, `EU`, `epca`, `middle-corridor`.
///
/// States carry their ISO 3166-1 alpha-3 code, organisations and blocs a short upper-case code, all
/// other things a lower-case key with hyphens.
public typealias EntityID = Identifier<EntityTag>
/// Key of a publication in `sources.csv`.
public typealias SourceID = Identifier<SourceTag>
/// Key of a fact, unique in a world.
public typealias FactID = Identifier<FactTag>
/// Key of a series in `series.csv`, such as `goods-trade`.
public typealias SeriesID = Identifier<SeriesTag>
