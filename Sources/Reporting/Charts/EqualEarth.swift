#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The equal-earth projection: areas keep their proportions, parallels are straight.
///
/// The charts draw country shapes with the same projection in the Vega runtime; this one places labels.
/// Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", *International Journal
/// of Geographical Information Science* 33(3), 2019, DOI 10.1080/13658816.2018.1504949, equations 1–2.
struct EqualEarth: Hashable, Sendable {
  /// Degrees east.
  let centralMeridian: Double
  /// Pixels of a unit of the projection.
  let scale: Double
  /// Pixels of the point where the central meridian meets the equator.
  let originX: Double
  let originY: Double

  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// The scale at which meridians at both sides just reach a frame's edges on a parallel, with another
  /// parallel at its top.
  init(west: Double, east: Double, along parallel: Double, north: Double, width: Double) {
    centralMeridian = (west + east) / 2
    let half = Self.unit(longitude: (east - west) / 2, latitude: parallel).x
    scale = (width / (2 * half) * 100).rounded() / 100
    originX = width / 2
    let top = Self.unit(longitude: 0, latitude: north).y
    originY = (scale * top * 100).rounded() / 100
  }

  /// The pixels from the frame's top to a parallel.
  func height(to latitude: Double) -> Double {
    (originY - scale * Self.unit(longitude: 0, latitude: latitude).y).rounded()
  }

  /// The pixel of a place, to a tenth.
  func point(_ place: BriefDocument.Map.Place) -> Point {
    var longitude = place.longitude - centralMeridian
    while longitude > 180 { longitude -= 360 }
    while longitude <= -180 { longitude += 360 }
    let unit = Self.unit(longitude: longitude, latitude: place.latitude)
    return Point(
      x: ((originX + scale * unit.x) * 10).rounded() / 10,
      y: ((originY - scale * unit.y) * 10).rounded() / 10)
  }

  /// Coordinates on the unit sphere's map, of degrees from the central meridian and the equator.
  static func unit(longitude: Double, latitude: Double) -> Point {
    let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    let root = 3.0.squareRoot() / 2
    let radians = Double.pi / 180
    let theta = asin(root * sin(latitude * radians))
    let square = theta * theta
    let sixth = square * square * square
    let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    return Point(
      x: longitude * radians * cos(theta) / (root * slope),
      y: theta * (a1 + a2 * square + sixth * (a3 + a4 * square)))
  }
}
