/// Deliveries of major arms from the trade register.
///
/// Reads the register's CSV form with its preamble dropped. The register is published for non-commercial use
/// with attribution; figures made from it stay within those terms.
///
/// Source: Stockholm International Peace Research Institute, *SIPRI Arms Transfers Database*, version of
/// 3 January 2025, doi:10.55163/SAFC1241.
public struct ArmsTransfers: Sendable {
  public struct Delivery: Sendable {
    /// Names as published, such as `Turkiye` or `unknown supplier(s)`.
    public let supplier: String
    public let recipient: String
    public let year: Int
    /// SIPRI trend-indicator value of what was delivered, in millions.
    public let trendIndicatorValue: Double

    public init(supplier: String, recipient: String, year: Int, trendIndicatorValue: Double) {
      self.supplier = supplier
      self.recipient = recipient
      self.year = year
      self.trendIndicatorValue = trendIndicatorValue
    }
  }

  /// In the order of the file.
  public let deliveries: [Delivery]

  public init(deliveries: [Delivery]) { self.deliveries = deliveries }

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let supplier = try table.column("Supplier")
    let recipient = try table.column("Recipient")
    let year = try table.column("Delivery year")
    let value = try table.column("TIV delivery values")
    var deliveries: [Delivery] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      guard let delivered = try table.number(record, value) else {
        throw table.error(record, value, "a delivery has a value")
      }
      deliveries.append(
        Delivery(
          supplier: record.text(supplier), recipient: record.text(recipient),
          year: try table.integer(record, year), trendIndicatorValue: delivered))
    }
    self.deliveries = deliveries
  }
}
