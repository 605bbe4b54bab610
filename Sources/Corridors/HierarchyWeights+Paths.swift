extension HierarchyWeights {
  /// The shortest way; `nil` where there is none.
  ///
  /// Complexity: that of the distance, and for each edge of the way O(arcs of its ends).
  public func path(from source: Int, to target: Int) -> GraphPath? {
    guard source != target else { return GraphPath(edges: [], cost: 0) }
    let (meeting, distance) = climb(source, target, noting: true)
    guard distance < .infinity else { return nil }
    var steps: [(arc: Int, down: Bool)] = []
    var rank = Int32(meeting)
    while rank != hierarchy.ranks[source] {
      let arc = Int(forwardArcs[Int(rank)])
      steps.append((arc, false))
      rank = hierarchy.tails[arc]
    }
    // Taken from the end of the list: the way up in the order of travel, then the way down.
    var down: [(arc: Int, down: Bool)] = []
    rank = Int32(meeting)
    while rank != hierarchy.ranks[target] {
      let arc = Int(backwardArcs[Int(rank)])
      down.append((arc, true))
      rank = hierarchy.tails[arc]
    }
    steps = down.reversed() + steps
    var edges: [Int32] = []
    while let (arc, isDown) = steps.popLast() {
      if let edge = edge(of: arc, down: isDown) {
        edges.append(edge)
      } else if let (first, second) = halves(of: arc, down: isDown) {
        steps.append((second, false))
        steps.append((first, true))
      } else {
        return nil
      }
    }
    return weights.values.withUnsafeBufferPointer {
      GraphPath(edges: withoutCircles(edges), weights: $0)
    }
  }

  /// The edge whose weight the arc bears; `nil` where the arc stands for a way over a lower rank.
  private func edge(of arc: Int, down: Bool) -> Int32? {
    let low = Int(hierarchy.vertices[Int(hierarchy.tails[arc])])
    let high = hierarchy.vertices[Int(hierarchy.heads[arc])]
    let graph = hierarchy.graph
    let weight = down ? arcs[arc].y : arcs[arc].x
    if down {
      for place in Int(graph.inOffsets[low])..<Int(graph.inOffsets[low + 1])
      where graph.inTails[place] == high && weights[Int(graph.inEdges[place])] == weight {
        return graph.inEdges[place]
      }
    } else {
      for edge in Int(graph.offsets[low])..<Int(graph.offsets[low + 1])
      where graph.heads[edge] == high && weights[edge] == weight {
        return Int32(edge)
      }
    }
    return nil
  }

  /// The two arcs over a lower rank whose sum the arc bears: down to that rank, then up from it.
  private func halves(of arc: Int, down: Bool) -> (down: Int, up: Int)? {
    let weight = down ? arcs[arc].y : arcs[arc].x
    let (from, to) =
      down
      ? (Int(hierarchy.heads[arc]), Int(hierarchy.tails[arc]))
      : (Int(hierarchy.tails[arc]), Int(hierarchy.heads[arc]))
    // Arcs that arrive at a rank are sorted by the rank that they come from.
    var (i, j) = (Int(hierarchy.inOffsets[from]), Int(hierarchy.inOffsets[to]))
    let (iEnd, jEnd) = (Int(hierarchy.inOffsets[from + 1]), Int(hierarchy.inOffsets[to + 1]))
    while i < iEnd, j < jEnd {
      let first = Int(hierarchy.inArcs[i])
      let second = Int(hierarchy.inArcs[j])
      if hierarchy.tails[first] < hierarchy.tails[second] {
        i += 1
      } else if hierarchy.tails[second] < hierarchy.tails[first] {
        j += 1
      } else {
        if arcs[first].y + arcs[second].x == weight { return (first, second) }
        i += 1
        j += 1
      }
    }
    return nil
  }

  /// Edges of weight 0 may lead in a circle, which a shortest way does without.
  private func withoutCircles(_ edges: [Int32]) -> [Int32] {
    guard edges.contains(where: { weights[Int($0)] == 0 }) else { return edges }
    let graph = hierarchy.graph
    guard let first = edges.first else { return edges }
    var places = [graph.tails[Int(first)]: 0]
    var kept: [Int32] = []
    for edge in edges {
      let head = graph.heads[Int(edge)]
      if let place = places[head] {
        for other in kept[place...] { places[graph.heads[Int(other)]] = nil }
        kept.removeSubrange(place...)
        places[head] = place
      } else {
        kept.append(edge)
        places[head] = kept.count
      }
    }
    return kept
  }
}
