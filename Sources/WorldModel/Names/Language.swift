/// A language in which names and labels are kept, with its tag of RFC 5646.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case kazakh = "kk"
  case russian = "ru"
}
