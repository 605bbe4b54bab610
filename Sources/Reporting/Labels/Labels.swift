/// The words of the brief that are not data, in one language, English where a word is not translated.
///
/// A language is added by filling its table in `Labels+Translations.swift`; nothing else changes.
public struct Labels: Hashable, Sendable {
  /// A language with its IETF language tag (RFC 5646).
  public enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case kazakh = "kk"
    case russian = "ru"
  }

  public let language: Language

  public init(_ language: Language = .english) { self.language = language }

  public static let english = Labels(.english)

  /// The text of a key.
  public subscript(key: LabelKey) -> String {
    Self.translation(of: key, in: language) ?? key.english
  }

  /// The text of a key with `{0}`, `{1}` … replaced by the arguments.
  public func text(_ key: LabelKey, _ arguments: String...) -> String {
    Self.filled(self[key], arguments)
  }

  /// One form for 1, another for every other number; `{0}` is the number.
  public func count(_ number: Int, one: LabelKey, other: LabelKey) -> String {
    text(number == 1 ? one : other, String(number))
  }

  /// Arguments are put in one after the other, so that braces inside of them stay as they are.
  private static func filled(_ pattern: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let index = Int(inside[..<close]),
        arguments.indices.contains(index)
      else {
        result += "{"
        rest = inside
        continue
      }
      result += arguments[index]
      rest = inside[inside.index(after: close)...]
    }
    return result + rest
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
    years == 0 ? self[.ageCurrent] : count(years, one: .ageOne, other: .ageOther)
  }
}
