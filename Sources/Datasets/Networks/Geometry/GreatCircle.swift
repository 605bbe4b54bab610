import Foundation

/// Distances on a sphere with the Earth's mean radius.
enum GreatCircle {
  /// Mean radius of the Earth, (2a + b) / 3 of GRS 80, in kilometres.
  ///
  /// Source: H. Moritz, *Geodetic Reference System 1980*, Journal of Geodesy 74, 2000,
  /// doi:10.1007/s001900050278.
  static let earthRadius = 6371.0088

  /// The distance of two points in kilometres, by the haversine formula.
  ///
  /// Coordinates are in degrees. Against the ellipsoid it errs by at most 0.6 %.
  ///
  /// Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2), 1984, p. 159.
  static func kilometres(
    _ latitude: Double, _ longitude: Double, to otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let radian = Double.pi / 180
    let first = latitude * radian
    let second = otherLatitude * radian
    let rise = sin((second - first) / 2)
    let turn = sin((otherLongitude - longitude) * radian / 2)
    let square = rise * rise + cos(first) * cos(second) * turn * turn
    return 2 * earthRadius * asin(min(1, square.squareRoot()))
  }

  /// The point of the sphere in kilometres from its centre.
  static func position(
    _ latitude: Double, _ longitude: Double
  ) -> (x: Double, y: Double, z: Double) {
    let radian = Double.pi / 180
    let flat = earthRadius * cos(latitude * radian)
    return (
      flat * cos(longitude * radian), flat * sin(longitude * radian),
      earthRadius * sin(latitude * radian)
    )
  }

  /// The straight line through the sphere that belongs to a distance along it, in kilometres.
  static func chord(_ kilometres: Double) -> Double {
    2 * earthRadius * sin(min(kilometres / earthRadius / 2, Double.pi / 2))
  }
}
