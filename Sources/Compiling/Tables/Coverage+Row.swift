import Datasets
import WorldModel

extension Coverage {
  /// A row of a coverage table.
  static func row(
    _ series: String, _ reporter: String, _ direction: Flow.Direction?, _ period: String,
    _ state: State, partners: Int? = nil, source: PublicDataset, note: String = ""
  ) -> CompiledTable.Row {
    [
      .series: series, .reporter: reporter, .direction: direction?.rawValue ?? "",
      .state: state.rawValue, .partners: partners.map { "\($0)" } ?? "", .valid: period,
      .source: source.key, .note: note,
    ]
  }
}
