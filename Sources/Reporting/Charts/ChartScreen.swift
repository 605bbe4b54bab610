/// For which screen a chart is laid out.
enum ChartScreen: String, CaseIterable {
  case wide
  case narrow
}
