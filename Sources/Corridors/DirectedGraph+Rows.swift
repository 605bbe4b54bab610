/// The rows of a graph for inner loops, without the cost of array checks in an optimised build.
struct GraphRows {
  let offsets: UnsafeBufferPointer<Int32>
  let heads: UnsafeBufferPointer<Int32>
  let tails: UnsafeBufferPointer<Int32>
  let inOffsets: UnsafeBufferPointer<Int32>
  let inEdges: UnsafeBufferPointer<Int32>
  let inTails: UnsafeBufferPointer<Int32>

  /// The edges that leave a vertex.
  @inline(__always)
  func edges(from vertex: Int32) -> Range<Int> {
    Int(offsets[Int(vertex)])..<Int(offsets[Int(vertex) + 1])
  }

  /// The places in `inEdges` and `inTails` of the edges that arrive at a vertex.
  @inline(__always)
  func places(into vertex: Int32) -> Range<Int> {
    Int(inOffsets[Int(vertex)])..<Int(inOffsets[Int(vertex) + 1])
  }
}

extension DirectedGraph {
  /// Hands the rows to a loop; they are valid only there.
  @inline(__always)
  func withRows<Result>(_ body: (GraphRows) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      heads.withUnsafeBufferPointer { heads in
        tails.withUnsafeBufferPointer { tails in
          inOffsets.withUnsafeBufferPointer { inOffsets in
            inEdges.withUnsafeBufferPointer { inEdges in
              inTails.withUnsafeBufferPointer { inTails in
                body(
                  GraphRows(
                    offsets: offsets, heads: heads, tails: tails, inOffsets: inOffsets,
                    inEdges: inEdges, inTails: inTails))
              }
            }
          }
        }
      }
    }
  }
}
