/// A pipeline as a tracker lists it: its parts as lines, and what flows through it.
public struct PipelineRecord: Hashable, Sendable {
  public enum Content: String, Sendable, CaseIterable {
    case oil
    /// Natural-gas liquids.
    case liquids
    case gas
  }

  public let project: String
  /// The part of the project; empty where it has no name.
  public let unit: String
  public let content: Content
  /// As the tracker writes it: `operating`, `construction`, `proposed`, …
  public let status: String
  /// Owners with their shares, as the tracker writes them.
  public let owner: String
  /// English names of the countries, as the tracker writes them.
  public let countries: [String]
  /// As the tracker writes it.
  public let startYear: String
  /// Megatonnes a year for oil and liquids, billion cubic metres a year for gas; `nil` where the tracker
  /// gives none or gives it in a unit that is not known.
  public let capacity: Double?
  /// Lines of latitude and longitude in degrees; each has two points or more.
  public let parts: [[GeographicPoint]]
  /// Address of the tracker's page.
  public let address: String
  /// Line of the record in the file.
  public let line: Int

  public init(
    project: String, unit: String, content: Content, status: String, owner: String,
    countries: [String], startYear: String, capacity: Double?, parts: [[GeographicPoint]],
    address: String, line: Int
  ) {
    self.project = project
    self.unit = unit
    self.content = content
    self.status = status
    self.owner = owner
    self.countries = countries
    self.startYear = startYear
    self.capacity = capacity
    self.parts = parts
    self.address = address
    self.line = line
  }

  /// Length of all parts by great circles between their points, in kilometres.
  public var kilometres: Double {
    var sum = 0.0
    for part in parts {
      for (a, b) in zip(part, part.dropFirst()) {
        sum += GreatCircle.kilometres(a.latitude, a.longitude, to: b.latitude, b.longitude)
      }
    }
    return sum
  }
}

/// The unit of a published capacity and its factor to that of a network.
public enum PipelineUnit {
  /// Barrels in a tonne of crude oil of average density, worldwide.
  ///
  /// Source: Energy Institute, *Statistical Review of World Energy*, 2024, approximate conversion
  /// factors: 1 tonne = 7.33 barrels, <https://www.energyinst.org/statistical-review>.
  public static let barrelsPerTonne = 7.33
  /// Cubic metres in a cubic foot: the international foot of 0.3048 m, cubed.
  ///
  /// Source: NIST, *Guide for the Use of the International System of Units*, SP 811, 2008, appendix B.
  static let cubicMetresPerCubicFoot = 0.028316846592
  static let daysPerYear = 365.0

  /// Megatonnes a year for barrels a day.
  static func megatonnes(barrelsPerDay: Double) -> Double {
    barrelsPerDay * daysPerYear / barrelsPerTonne / 1e6
  }

  /// Billion cubic metres a year; `nil` for a unit that is not known.
  static func billionCubicMetres(_ value: Double, _ unit: String) -> Double? {
    switch unit {
    case "bcm/y": value
    case "MMcf/d": value * 1e6 * cubicMetresPerCubicFoot * daysPerYear / 1e9
    // Million standard cubic metres a day, in two spellings.
    case "MMSCMD", "mill.Sm3/day": value * 1e6 * daysPerYear / 1e9
    default: nil
    }
  }
}

/// Reads `lat,lon:lat,lon;lat,lon:lat,lon`: points of a part divided by `:`, parts by `;`.
enum PipelineRoute {
  /// The parts, or what is wrong with them.
  static func parts(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<[[GeographicPoint]], Fault> {
    var parts: [[GeographicPoint]] = []
    var part: [GeographicPoint] = []
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: ";")
      guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") else { continue }
      let field = UnsafeBufferPointer(rebasing: bytes[start..<index])
      guard let point = point(field) else {
        return .failure(
          Fault(
            value: String(decoding: field.prefix(60), as: UTF8.self),
            rule: "a point of a route is a latitude and a longitude, such as 43.6,51.2"))
      }
      // A point twice running adds nothing.
      if part.last != point { part.append(point) }
      if byte == UInt8(ascii: ";") {
        guard part.count >= 2 else {
          return .failure(
            Fault(
              value: String(decoding: field.prefix(60), as: UTF8.self),
              rule: "a part of a route has two points or more"))
        }
        parts.append(part)
        part = []
      }
      start = index + 1
    }
    return .success(parts)
  }

  struct Fault: Error {
    let value: String
    let rule: String
  }

  private static func point(_ field: UnsafeBufferPointer<UInt8>) -> GeographicPoint? {
    guard let comma = field.firstIndex(of: UInt8(ascii: ",")),
      let latitude = NumberText.number(UnsafeBufferPointer(rebasing: field[..<comma])),
      let longitude = NumberText.number(UnsafeBufferPointer(rebasing: field[(comma + 1)...])),
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else { return nil }
    return .init(latitude: latitude, longitude: longitude)
  }
}
