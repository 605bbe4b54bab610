extension Labels {
  /// The translated text of a key, if there is one.
  static func translation(of key: LabelKey, in language: Language) -> String? {
    switch language {
    case .english: nil
    case .kazakh: kazakh[key]
    case .russian: russian[key]
    }
  }

  /// Kazakh (kk).
  private static let kazakh: [LabelKey: String] = [:]

  /// Russian (ru).
  private static let russian: [LabelKey: String] = [:]
}
