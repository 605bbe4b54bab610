import Datasets
import WorldModel

extension Compilation {
  /// Recipients whose imports the register extract holds in full.
  private static let armsRecipients = [
    "KAZ", "KGZ", "UZB", "TJK", "TKM", "AZE", "ARM", "GEO", "MNG",
  ]

  /// Suppliers' shares of the major arms that a state received; shares only, as the producer's terms ask.
  func armsTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.armsTransfers
    let transfers = try source.armsTransfers()
    guard let first = transfers.deliveries.map(\.year).min(),
      let last = transfers.deliveries.map(\.year).max()
    else { return [] }
    let span = years.arms ?? first...last
    let armsPeriod = "\(span.lowerBound)/\(span.upperBound)"
    var values: [String: [String: Double]] = [:]
    for delivery in transfers.deliveries {
      guard let recipient = codes.state(named: delivery.recipient) else {
        report(unknown: delivery.recipient, in: dataset)
        continue
      }
      guard Self.armsRecipients.contains(recipient) else { continue }
      let supplier = codes.state(named: delivery.supplier) ?? Flow.other.text
      if supplier == Flow.other.text { report(unknown: delivery.supplier, in: dataset) }
      values[recipient, default: [:]][supplier, default: 0] += delivery.trendIndicatorValue
    }
    var flows = CompiledTable(table: .flows, subject: "arms-imports", inputs: dataset.files)
    var coverage = CompiledTable(table: .coverage, subject: "arms", inputs: dataset.files)
    for recipient in panel.reporters + [Panel.bloc] {
      let suppliers = (values[recipient] ?? [:]).filter { $0.value > 0 }
      let total = suppliers.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
      for (supplier, value) in suppliers {
        let share = 100 * value / total
        var row: CompiledTable.Row = [
          .series: "arms-imports", .reporter: recipient, .partner: supplier,
          .direction: Flow.Direction.import.rawValue, .value: FigureText.text(share),
          .unit: "%", .valid: armsPeriod, .source: dataset.key,
          .locator: "Recipient, TIV delivery values",
        ]
        if supplier == Flow.other.text {
          row[.count] = "1"
          row[.squares] = FigureText.text(share * share)
          row[.note] = "suppliers that the register does not know"
        }
        flows.rows.append(row)
      }
      let isCovered = Self.armsRecipients.contains(recipient)
      coverage.rows.append(
        Coverage.row(
          "arms-imports", recipient, .import, armsPeriod,
          isCovered ? .covered : .outOfCoverage, partners: isCovered ? suppliers.count : nil,
          source: dataset,
          note: isCovered ? "" : "the extract does not hold all imports of this recipient"))
    }
    return [flows, coverage]
  }
}
