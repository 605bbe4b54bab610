import Datasets

/// The folder of public data sets; remembers the digest of every file that was read.
public final class DataFolder: DatasetSource {
  public let path: String
  public private(set) var digests: [String: String] = [:]

  public init(_ path: String) { self.path = path }

  /// Reads a file by its path below the folder.
  public func read(_ relative: String) throws(DatasetError) -> FileContents {
    let file = try FileContents.read("\(path)/\(relative)")
    digests[relative] = file.sha256
    return file
  }

  /// Reads a file of a data set by its place in the list of its files.
  public func read(_ dataset: PublicDataset, _ index: Int = 0) throws(DatasetError) -> FileContents
  {
    try read(dataset.files[index])
  }

  public func unVotes() throws -> UNVotes {
    try UNVotes(votes: read(.unVotes, 0), rollCalls: read(.unVotes, 1))
  }

  public func idealPoints() throws -> IdealPoints { try IdealPoints(read(.idealPoints)) }

  public func organisations() throws -> COWIntergovernmentalOrganisations {
    try COWIntergovernmentalOrganisations(read(.organisations))
  }

  public func obligations() throws -> ATOPObligations { try ATOPObligations(read(.obligations)) }

  public func goodsTrade() throws -> GoodsTrade { try GoodsTrade(read(.goodsTrade)) }

  public func directInvestment() throws -> ForeignDirectInvestment {
    try ForeignDirectInvestment(read(.directInvestment))
  }

  public func indicators() throws -> [WorldDevelopmentIndicators] {
    try PublicDataset.developmentIndicators.files.map {
      try WorldDevelopmentIndicators(read($0))
    }
  }

  public func armsTransfers() throws -> ArmsTransfers { try ArmsTransfers(read(.armsTransfers)) }

  public func chineseVisits() throws -> ChineseVisits { try ChineseVisits(read(.chineseVisits)) }

  /// The published lists of states and their codes.
  public func lists() throws -> CountryCodes {
    try CountryCodes(
      geonames: read(.geonames), names: read(.isoNames),
      correlatesOfWar: SystemMembership.correlatesOfWar(read(.stateSystem)),
      gleditschWard: SystemMembership.gleditschWard(read(.independentStates)),
      idealPoints: idealPoints())
  }

  public func places() throws -> CapitalPlaces { try CapitalPlaces(read(.capitals)) }

  /// - Parameter lists: which codes count as states and territories.
  public func events(_ lists: CountryCodes) throws -> CAMEOCountries {
    try CAMEOCountries(read(.cameoCountries), states: Set(lists.countries.map(\.iso3)))
  }
}
