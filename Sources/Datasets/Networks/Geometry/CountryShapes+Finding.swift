extension CountryShapes {
  /// The country in whose area a place lies, as an index among ``keys``; `nil` outside all of them.
  ///
  /// By the number of edges that a ray to the east meets (M. Shimrat, "Algorithm 112: Position of point
  /// relative to polygon", Communications of the ACM 5(8), 1962, doi:10.1145/368637.368653). Where areas
  /// overlap the first of the map counts.
  ///
  /// Complexity: linear in the edges of the polygons whose boxes hold the place.
  public func country(at latitude: Double, _ longitude: Double) -> Int? {
    for polygon in polygons {
      guard longitude >= polygon.west, longitude <= polygon.east, latitude >= polygon.south,
        latitude <= polygon.north
      else { continue }
      if isInside(latitude, longitude, polygon.edges) { return Int(polygon.country) }
    }
    return nil
  }

  private func isInside(_ latitude: Double, _ longitude: Double, _ range: Range<Int>) -> Bool {
    edges.withUnsafeBufferPointer { edges in
      var isInside = false
      for index in range {
        let edge = edges[index]
        if (edge.south > latitude) != (edge.north > latitude) {
          let share = (latitude - edge.south) / (edge.north - edge.south)
          if longitude < edge.west + (edge.east - edge.west) * share { isInside.toggle() }
        }
      }
      return isInside
    }
  }

  /// The country whose boundary is nearest to a place outside all areas: maps cut off harbours, bridges
  /// and small islands.
  ///
  /// - Parameter limit: in kilometres; beyond it there is none.
  public func nearest(
    to latitude: Double, _ longitude: Double, within limit: Double
  ) -> Int? {
    let across = max(0.01, GreatCircle.kilometres(latitude, 0, to: latitude, 1))
    let rows = Int((limit / 111.2 / ShapeCells.side).rounded(.up))
    let columns = min(Int((limit / across / ShapeCells.side).rounded(.up)), ShapeCells.columns / 2)
    let row = ShapeCells.row(latitude)
    let column = ShapeCells.column(longitude)
    var best: (country: Int16, kilometres: Double)?
    for i in max(0, row - rows)...min(ShapeCells.rows - 1, row + rows) {
      for j in (column - columns)...(column + columns) {
        let turned = (j + ShapeCells.columns) % ShapeCells.columns
        for edge in cells[i * ShapeCells.columns + turned] {
          let distance = kilometres(from: latitude, longitude, to: edges[Int(edge)])
          guard distance <= limit else { continue }
          let country = edges[Int(edge)].country
          if let found = best, (found.kilometres, found.country) <= (distance, country) { continue }
          best = (country, distance)
        }
      }
    }
    return best.map { Int($0.country) }
  }

  /// The distance to an edge on the plane that touches the globe at the place; the edges are short.
  private func kilometres(from latitude: Double, _ longitude: Double, to edge: Edge) -> Double {
    let scale = GreatCircle.kilometres(latitude, 0, to: latitude, 1)
    func turned(_ east: Double) -> Double {
      let difference = east - longitude
      return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference
    }
    let (ax, ay) = (turned(edge.west) * scale, (edge.south - latitude) * 111.2)
    let (bx, by) = (turned(edge.east) * scale, (edge.north - latitude) * 111.2)
    let (dx, dy) = (bx - ax, by - ay)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(max(-(ax * dx + ay * dy) / square, 0), 1) : 0
    let (x, y) = (ax + dx * share, ay + dy * share)
    return (x * x + y * y).squareRoot()
  }

  /// The countries of many places, as indices among ``keys``; −1 where a place lies in none and none is
  /// near.
  ///
  /// - Parameter limit: how far from an area a place may lie, in kilometres; 0 for not at all.
  ///
  /// Complexity: a look-up for a place in a cell that no boundary passes; else as for one place.
  public func countries(
    latitudes: [Double], longitudes: [Double], within limit: Double
  ) -> [Int16] {
    // −2: not known yet; −1: in no area.
    var whole = [Int16](repeating: -2, count: ShapeCells.columns * ShapeCells.rows)
    return latitudes.indices.map { index in
      let (latitude, longitude) = (latitudes[index], longitudes[index])
      let cell = ShapeCells.cell(latitude, longitude)
      var country = whole[cell]
      if country == -2 {
        country = Int16(self.country(at: latitude, longitude) ?? -1)
        // Without an edge the cell has one country all over.
        if cells[cell].isEmpty { whole[cell] = country }
      }
      if country < 0, limit > 0 {
        return Int16(nearest(to: latitude, longitude, within: limit) ?? -1)
      }
      return country
    }
  }
}
