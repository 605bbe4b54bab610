extension PageStyle {
  /// Rules of the pages of routes and shocks.
  static let routes = """

    .line-swatch{width:2.6rem;height:.6rem;margin-right:.5rem;vertical-align:.02rem}
    .stages{min-width:40rem}
    .chart-map .drawing,.chart-map-after .drawing,.chart-map-before .drawing{border:1px solid \
    var(--line)}
    .chart-map-after .drawing svg,.chart-map-before .drawing svg{width:100%}
    .stages .way{min-width:10rem}
    .pair{display:grid;gap:1.5rem}
    """
}
