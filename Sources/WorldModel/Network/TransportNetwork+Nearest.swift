extension TransportNetwork {
  /// The names in the network that come nearest to those of a selector, at most three, best first.
  public func nearest(to selector: NetworkSelector) -> [String] { selector.nearest(in: self) }
}
