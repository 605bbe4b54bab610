/// A publication that facts come from.
public struct Source: Hashable, Sendable {
  public let id: SourceID
  public let title: String
  public let producer: String
  public let author: String
  /// When it was published; facts without a date of their own count as recorded then.
  public let published: EDTFDate?
  public let accessed: EDTFDate?
  public let address: String
  public let licence: String
  public let independence: Independence
  public let note: String

  /// How independent the publisher is of the subject that it writes about, from least to most.
  public enum Independence: String, Sendable, CaseIterable, Comparable {
    case party
    case linked
    case supported
    case independent
    case academic

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  public init(
    id: SourceID, title: String, producer: String, author: String = "",
    published: EDTFDate? = nil, accessed: EDTFDate? = nil, address: String = "",
    licence: String = "", independence: Independence, note: String = ""
  ) {
    self.id = id
    self.title = title
    self.producer = producer
    self.author = author
    self.published = published
    self.accessed = accessed
    self.address = address
    self.licence = licence
    self.independence = independence
    self.note = note
  }
}
