/// A network as a public map has it: points, and stretches between them that lead both ways.
///
/// Flat arrays, so that a continent's roads stay small: a point takes 20 bytes, a stretch 32.
public struct PublicNetwork: Hashable, Sendable {
  /// Where a stretch comes from.
  public enum Origin: UInt8, Sendable, CaseIterable {
    /// The public file.
    case published
    /// A gap of the map that was closed; see ``NetworkRepair``.
    case joined
    /// A dead end that was tied to the continuation of its line.
    case bridged
  }

  public struct Stretch: Hashable, Sendable {
    /// Indices of the points; `from` is the smaller one in published networks.
    public var from: Int32
    public var to: Int32
    /// Finite and not negative.
    public var kilometres: Double
    public var origin: Origin
    /// Index among ``PublicNetwork/passages``; −1 for a stretch that leads through none.
    public var passage: Int16
    /// Whether it is the middle of a line that leads through a passage: closing it closes the line.
    public var isMiddle: Bool
    /// Track gauge in millimetres; 0 where not known.
    public var gauge: Int16 = 0
    /// Number of the record that it belongs to, such as a pipeline; −1 where there is none.
    public var record: Int16 = -1

    public init(
      from: Int32, to: Int32, kilometres: Double, origin: Origin = .published, passage: Int16 = -1,
      isMiddle: Bool = false
    ) {
      self.from = from
      self.to = to
      self.kilometres = kilometres
      self.origin = origin
      self.passage = passage
      self.isMiddle = isMiddle
    }
  }

  /// In degrees, from −90 to 90.
  public var latitudes: [Double]
  /// In degrees, from −180 to 180.
  public var longitudes: [Double]
  public var stretches: [Stretch]
  /// Names of straits and canals, such as `suez`, sorted.
  public var passages: [String]
  /// Of each point the country as an index among ``countryKeys``, −1 where not known; empty where the
  /// points were not located.
  public var countries: [Int16] = []
  /// Of each point on a border the second country, else −1; empty where the points were not located.
  public var others: [Int16] = []
  /// Keys of the countries; an area without a code of ISO 3166-1 has an empty key.
  public var countryKeys: [String] = []

  public init(
    latitudes: [Double] = [], longitudes: [Double] = [], stretches: [Stretch] = [],
    passages: [String] = []
  ) {
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.stretches = stretches
    self.passages = passages
  }

  public var pointCount: Int { latitudes.count }

  public var isLocated: Bool { !countries.isEmpty }

  /// The country of a stretch: that of an end that lies on no border; −1 where not known.
  func country(of stretch: Stretch) -> Int16 {
    guard isLocated else { return -1 }
    let (from, to) = (Int(stretch.from), Int(stretch.to))
    let isAtBorder = others[from] >= 0
    let first = isAtBorder ? countries[to] : countries[from]
    if first >= 0 { return first }
    return isAtBorder || others[to] >= 0 ? -1 : countries[to]
  }
}
