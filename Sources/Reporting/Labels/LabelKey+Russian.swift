extension LabelKey {
  /// The Russian text.
  public var russian: String { english }
}
