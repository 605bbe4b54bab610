/// Which edges pass through each cell of a grid over the map.
struct ShapeCells: Sendable {
  /// Side of a cell in degrees.
  static let side = 0.25
  static let columns = 1440
  static let rows = 720

  /// Edges cell after cell.
  private var members: [Int32] = []
  private var starts: [Int32]

  /// Complexity: linear in the edges and the cells that they pass.
  init(_ edges: [CountryShapes.Edge]) {
    var counts = [Int32](repeating: 0, count: Self.columns * Self.rows + 1)
    for edge in edges { Self.forEachCell(of: edge) { counts[$0 + 1] += 1 } }
    for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
    starts = counts
    members = Array(repeating: 0, count: Int(counts[counts.count - 1]))
    for (number, edge) in edges.enumerated() {
      Self.forEachCell(of: edge) { cell in
        members[Int(counts[cell])] = Int32(number)
        counts[cell] += 1
      }
    }
  }

  subscript(cell: Int) -> ArraySlice<Int32> {
    members[Int(starts[cell])..<Int(starts[cell + 1])]
  }

  static func cell(_ latitude: Double, _ longitude: Double) -> Int {
    row(latitude) * columns + column(longitude)
  }

  static func row(_ latitude: Double) -> Int {
    min(max(Int(((latitude + 90) / side).rounded(.down)), 0), rows - 1)
  }

  static func column(_ longitude: Double) -> Int {
    min(max(Int(((longitude + 180) / side).rounded(.down)), 0), columns - 1)
  }

  /// Every cell of the box around an edge, in pieces no longer than a cell, so that a long slanting edge
  /// does not fill its whole box.
  private static func forEachCell(of edge: CountryShapes.Edge, _ body: (Int) -> Void) {
    let width = max(abs(edge.east - edge.west), abs(edge.north - edge.south))
    let pieces = max(1, Int((width / side).rounded(.up)))
    var last = -1
    var before = -1
    for piece in 0..<pieces {
      let from = Double(piece) / Double(pieces)
      let to = Double(piece + 1) / Double(pieces)
      let west = edge.west + (edge.east - edge.west) * from
      let east = edge.west + (edge.east - edge.west) * to
      let south = edge.south + (edge.north - edge.south) * from
      let north = edge.south + (edge.north - edge.south) * to
      for row in row(min(south, north))...row(max(south, north)) {
        for column in column(min(west, east))...column(max(west, east)) {
          let cell = row * columns + column
          // Pieces next to each other share cells; a cell twice in a list only costs a look.
          if cell != last, cell != before { body(cell) }
          before = last
          last = cell
        }
      }
    }
  }
}
