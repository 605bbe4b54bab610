import WorldModel

/// The words of a printed document that are not data, in one language.
public struct Labels: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language = .english) { self.language = language }

  public static let english = Labels(.english)

  /// The text of a key, its places left as they are.
  public subscript<Key: LabelCatalogue>(key: Key) -> String { key.pattern(in: language) }

  /// The text of a brief's key.
  public subscript(key: LabelKey) -> String { key.pattern(in: language) }

  /// The text of a key with its places filled, see ``LabelPattern``.
  public func text<Key: LabelCatalogue>(_ key: Key, _ arguments: LabelArgument...) -> String {
    LabelPattern.filled(self[key], arguments, language: language)
  }

  func text<Key: LabelCatalogue>(_ key: Key, _ arguments: [LabelArgument]) -> String {
    LabelPattern.filled(self[key], arguments, language: language)
  }

  /// The text of a brief's key with its places filled by texts.
  public func text(_ key: LabelKey, _ arguments: String...) -> String {
    LabelPattern.filled(self[key], arguments.map { .text($0) }, language: language)
  }

  /// The word for an identifier of the data, such as `target`; another text, by default the identifier
  /// itself, where the catalogue has no word for it.
  func word(for identifier: String, prefix: String, else other: String? = nil) -> String {
    guard let first = identifier.first else { return other ?? "" }
    let joined = prefix + first.uppercased() + identifier.dropFirst()
    return LabelKey(rawValue: joined).map { self[$0] } ?? other ?? identifier
  }
}

extension Labels {
  /// A verdict in words.
  public func verdict(_ verdict: BriefDocument.Verdict) -> String {
    switch verdict {
    case .met: self[.verdictMet]
    case .missed: self[.verdictMissed]
    case .onTrack: self[.verdictOnTrack]
    case .offTrack: self[.verdictOffTrack]
    case .disputed: self[.verdictDisputed]
    case .noData: self[.verdictNoData]
    case .notTestable: self[.verdictNotTestable]
    }
  }

  /// What a verdict means.
  public func meaning(of verdict: BriefDocument.Verdict) -> String {
    switch verdict {
    case .met: self[.meaningMet]
    case .missed: self[.meaningMissed]
    case .onTrack: self[.meaningOnTrack]
    case .offTrack: self[.meaningOffTrack]
    case .disputed: self[.meaningDisputed]
    case .noData: self[.meaningNoData]
    case .notTestable: self[.meaningNotTestable]
    }
  }

  func key(of reason: BriefDocument.Comparison.Reason) -> LabelKey {
    switch reason {
    case .doctrine: .reasonDoctrine
    case .data: .reasonData
    case .method: .reasonMethod
    }
  }

  func key(of outcome: BriefDocument.Comparison.Outcome) -> LabelKey {
    switch outcome {
    case .newVerdict: .outcomeNewVerdict
    case .newRule: .outcomeNewRule
    case .newFigure: .outcomeNewFigure
    case .added: .outcomeAdded
    case .dropped: .outcomeDropped
    }
  }

  /// The age of figures in words, such as `6 years old`.
  public func age(_ years: Int) -> String {
    years == 0
      ? self[LabelKey.ageCurrent] : text(LabelKey.ageYears, .number(years))
  }
}
