import WorldModel

/// A text to be proved, as sentences with what was recognised in them.
public struct Draft: Hashable, Sendable {
  public let sentences: [DraftSentence]
}

/// One sentence, heading or list item of a draft.
public struct DraftSentence: Hashable, Sendable {
  public let text: String
  /// Line and column of the first character, both from 1; columns count characters.
  public let line: Int
  public let column: Int
  public let language: Language
  /// In the order of their places; they do not overlap within one kind.
  public let mentions: [Mention]
}

/// Something that a rule recognised in a sentence.
public struct Mention: Hashable, Sendable {
  /// Characters from the start of the sentence.
  public let range: Range<Int>
  /// Place in the file.
  public let line: Int
  public let column: Int
  public let text: String
  public let content: Content

  public enum Content: Hashable, Sendable {
    /// An actor or thing of the world by one of its names; several candidates where a name is shared.
    case thing([EntityID], alias: NameUse)
    /// A number with its unit, scaled: *18 billion euros* is 18 `EUR bn`. Unit `1` where none stands.
    ///
    /// A range gives two figures, the lower with `≥` and the upper with `≤`: *13 to 17 days*. A thing
    /// counted that no lexicon knows is its own unit, so that *600 doctors* are compared with nothing.
    case figure(Amount)
    /// A place in an order: *fourth*, *4-й*.
    case ordinal(Int)
    case date(EDTFInterval)
    /// A verb or noun of an agreement's life: *signed*, *вступило в силу*.
    case stage(Stage.Step, isNegated: Bool, isFuture: Bool)
    /// A word that names a topic of figures, roles or events, such as `trade`, `investment`, `transit`,
    /// `chair`, `member`, `visit`, `pipeline`; the keys of ``TopicLexicon``.
    case topic(String)
    /// *together*, *combined*, *в сумме*: what stands beside it is added up.
    case sum
  }

  /// How a name that was used stands to the name to print.
  public enum NameUse: Hashable, Sendable {
    case preferred
    /// A name that the world knows without preferring it.
    case other
    /// A name that was valid only at another time.
    case outdated(EDTFInterval)
    /// An adjective of belonging: *Russian*, *российский*.
    case adjective
    /// Short upper-case form.
    case code
  }
}
