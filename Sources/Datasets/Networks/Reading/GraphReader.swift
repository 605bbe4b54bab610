/// The rows of a graph file while they are read.
struct GraphReader {
  let file: String
  private(set) var loops = 0
  private var faults = FaultCollector()
  private var latitudes: [Double] = []
  private var longitudes: [Double] = []
  /// Neighbours of each node, node after node, with the kilometres to each.
  private var neighbours: [Int32] = []
  private var lengths: [Double] = []
  private var starts: [Int] = [0]
  /// Where each node's object stands in the text.
  private var places: [(line: Int, column: Int)] = []
  private var hasNodes = false
  private var hasGraph = false

  init(file: String) { self.file = file }

  mutating func read(_ survey: FileSurvey) throws(DatasetFaults) {
    do throws(DatasetError) {
      var stream = try JSONStream(TextStream(survey), file: file)
      try stream.expect(.beginObject, "an object with nodes and graph")
      while try stream.next() == .name {
        if stream.holds("nodes"), !hasNodes {
          hasNodes = true
          try readNodes(&stream)
        } else if stream.holds("graph"), !hasGraph {
          hasGraph = true
          try readGraph(&stream)
        } else {
          try stream.skipValue()
        }
        if faults.isFull { break }
      }
      if !faults.isFull { _ = try stream.next() }
    } catch { throw faults.ended(by: error) }
    if faults.isFull { throw DatasetFaults(faults: faults.faults, isComplete: false) }
  }

  private mutating func readNodes(_ stream: inout JSONStream) throws(DatasetError) {
    try stream.expect(.beginArray, "an array of nodes")
    while true {
      let token = try stream.next()
      if token == .endArray { return }
      guard token == .beginArray else {
        throw stream.misplaced(token, wanted: "a pair of latitude and longitude")
      }
      let latitude = try stream.nextNumber("a latitude")
      if !(-90...90).contains(latitude) {
        faults.note(stream.fault("a latitude lies between -90 and 90", value: "\(latitude)"))
      }
      let longitude = try stream.nextNumber("a longitude")
      if !(-180...180).contains(longitude) {
        faults.note(stream.fault("a longitude lies between -180 and 180", value: "\(longitude)"))
      }
      try stream.expect(.endArray, "the end of a pair")
      latitudes.append(latitude)
      longitudes.append(longitude)
      if faults.isFull { return }
    }
  }

  private mutating func readGraph(_ stream: inout JSONStream) throws(DatasetError) {
    try stream.expect(.beginArray, "an array with an object for each node")
    while true {
      let token = try stream.next()
      if token == .endArray { return }
      guard token == .beginObject else {
        throw stream.misplaced(token, wanted: "an object of neighbours")
      }
      places.append(stream.place)
      let node = Int32(places.count - 1)
      while try stream.next() == .name {
        guard let neighbour = stream.integer.flatMap({ Int32(exactly: $0) }), neighbour >= 0 else {
          faults.note(
            stream.fault("a neighbour is named by its number, from 0", value: stream.text))
          try stream.skipValue()
          continue
        }
        let found = try stream.next()
        guard found == .number else {
          if found == .null {
            faults.note(stream.fault("a stretch must have a length", value: "null"))
            continue
          }
          throw stream.misplaced(found, wanted: "a length in kilometres")
        }
        let length = stream.number
        if length < 0 {
          faults.note(stream.fault("a length must not be negative", value: "\(length)"))
        }
        if neighbour == node {
          loops += 1
        } else {
          neighbours.append(neighbour)
          lengths.append(length)
        }
        if faults.isFull { return }
      }
      starts.append(neighbours.count)
    }
  }
}

extension GraphReader {
  /// Fails unless every stretch leads to a node that is there, stands once in a row, and has the same
  /// length from its other end.
  mutating func check() throws(DatasetFaults) {
    if !hasNodes || !hasGraph {
      let missing = hasNodes ? "graph" : "nodes"
      try faults.add(
        DatasetError(
          file: file, value: missing, rule: "the object must have this member",
          fix: "this reader knows another form of the file"))
    } else if places.count != latitudes.count {
      try faults.add(
        DatasetError(
          file: file, value: "\(places.count) rows for \(latitudes.count) nodes",
          rule: "the graph must have a row for each node", fix: JSONStream.refetch))
    }
    for node in places.indices {
      for entry in starts[node]..<starts[node + 1] { try check(entry, of: node) }
    }
    try faults.finish()
  }

  private mutating func check(_ entry: Int, of node: Int) throws(DatasetFaults) {
    let other = Int(neighbours[entry])
    guard other < places.count, other < latitudes.count else {
      try report(node, "\(other)", "a neighbour must be one of the \(latitudes.count) nodes")
      return
    }
    for earlier in starts[node]..<entry where neighbours[earlier] == other {
      try report(node, "\(node) to \(other)", "a row names a neighbour once")
      return
    }
    for back in starts[other]..<starts[other + 1] where neighbours[back] == node {
      if lengths[back] == lengths[entry] { return }
      // Told once, at the smaller number.
      if node > other { return }
      try report(
        node, "\(node) to \(other): \(lengths[entry]) km, back: \(lengths[back]) km",
        "a stretch must have the same length both ways")
      return
    }
    try report(
      node, "\(node) to \(other): \(lengths[entry]) km, back: none",
      "a stretch must stand at both of its ends")
  }

  private mutating func report(
    _ node: Int, _ value: String, _ rule: String
  ) throws(DatasetFaults) {
    let place = places[node]
    try faults.add(
      DatasetError(
        file: file, line: place.line, column: place.column, value: value, rule: rule,
        fix: JSONStream.refetch))
  }

  /// The stretches once each, by their smaller node, then the larger.
  func network() -> PublicNetwork {
    var stretches: [PublicNetwork.Stretch] = []
    stretches.reserveCapacity(neighbours.count / 2)
    for node in places.indices {
      let first = stretches.count
      for entry in starts[node]..<starts[node + 1] where neighbours[entry] > node {
        stretches.append(
          .init(from: Int32(node), to: neighbours[entry], kilometres: lengths[entry]))
      }
      if stretches.count - first > 1 { stretches[first...].sort { $0.to < $1.to } }
    }
    return PublicNetwork(latitudes: latitudes, longitudes: longitudes, stretches: stretches)
  }
}
