extension LabelKey {
  /// The Kazakh text.
  public var kazakh: String { english }
}
