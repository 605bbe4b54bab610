/// Where the public data sets come from that figures are compiled from: a folder of files, or what a
/// user imported.
public protocol DatasetSource {
  func unVotes() throws -> UNVotes
  func idealPoints() throws -> IdealPoints
  func organisations() throws -> COWIntergovernmentalOrganisations
  func obligations() throws -> ATOPObligations
  func goodsTrade() throws -> GoodsTrade
  func directInvestment() throws -> ForeignDirectInvestment
  /// One value for each indicator that is there.
  func indicators() throws -> [WorldDevelopmentIndicators]
  func armsTransfers() throws -> ArmsTransfers
  func chineseVisits() throws -> ChineseVisits
}
