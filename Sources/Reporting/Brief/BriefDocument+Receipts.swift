extension BriefDocument {
  /// A fact as a row: what it says, since when, and where it stands.
  public struct FactRow: Hashable, Sendable {
    public var id: String
    /// The fact in words.
    public var sentence: String
    /// The value without its unit; `nil` if the fact is no quantity.
    public var value: String?
    public var unit: String?
    /// When it holds in the world, in EDTF.
    public var valid: String
    /// When the source said it, in EDTF.
    public var recorded: String
    /// The identifier of a ``SourceRow``.
    public var sourceID: String
    /// Page, line, table or record in the source.
    public var locator: String
    /// A remark, such as that a publication date is assumed.
    public var note: String?

    public init(
      id: String, sentence: String, value: String? = nil, unit: String? = nil, valid: String,
      recorded: String, sourceID: String, locator: String, note: String? = nil
    ) {
      self.id = id
      self.sentence = sentence
      self.value = value
      self.unit = unit
      self.valid = valid
      self.recorded = recorded
      self.sourceID = sourceID
      self.locator = locator
      self.note = note
    }
  }

  /// A publication.
  public struct SourceRow: Hashable, Sendable {
    public var id: String
    public var title: String
    public var producer: String
    /// EDTF; empty if not known.
    public var published: String
    /// A web address, or empty.
    public var address: String
    public var licence: String
    /// `party`, `linked`, `supported`, `independent` or `academic`.
    public var independence: String

    public init(
      id: String, title: String, producer: String, published: String, address: String,
      licence: String, independence: String
    ) {
      self.id = id
      self.title = title
      self.producer = producer
      self.published = published
      self.address = address
      self.licence = licence
      self.independence = independence
    }
  }

  /// A measure that figures of the brief come from.
  public struct Method: Hashable, Sendable {
    public var name: String
    public var title: String
    public var version: String
    public var formula: String
    public var citation: String

    public init(name: String, title: String, version: String, formula: String, citation: String) {
      self.name = name
      self.title = title
      self.version = version
      self.formula = formula
      self.citation = citation
    }
  }
}
