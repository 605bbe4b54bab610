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
  /// The files that its figures were read from, where the user brought them; empty for a source whose
  /// figures came with the world.
  public let imported: [SourceFile]
  /// The last year of these files, until which a standing without a known end goes on; `nil` where it is
  /// not known.
  public let lastYear: Int?

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
    licence: String = "", independence: Independence, note: String = "",
    imported: [SourceFile] = [], lastYear: Int? = nil
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
    self.imported = imported
    self.lastYear = lastYear
  }

  /// The same source with the files that its figures were read from.
  public func read(from files: [SourceFile], until lastYear: Int? = nil) -> Source {
    Source(
      id: id, title: title, producer: producer, author: author, published: published,
      accessed: accessed, address: address, licence: licence, independence: independence,
      note: note, imported: files, lastYear: lastYear)
  }
}

/// A file that a user brought.
public struct SourceFile: Hashable, Sendable {
  /// Without its folder.
  public let name: String
  /// SHA-256 in hexadecimal.
  public let sha256: String

  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}
