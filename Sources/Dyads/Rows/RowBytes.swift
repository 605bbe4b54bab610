/// The bytes of a block under writing.
///
/// The memory is taken once and used for every block, so that a row takes none.
struct RowBytes: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private(set) var count = 0
  private let writesStatus: Bool
  /// Figures of a row that have a status; 0 where none are counted.
  private let figures: Int
  private var figure = 0
  /// Shape [figures × statuses].
  private let tally: UnsafeMutablePointer<Int>
  private static let statuses = FigureStatus.allCases.count

  /// - Parameters:
  ///   - capacity: what a block can hold; the writer of rows keeps a row's worth free.
  ///   - figures: the figures of a row whose status is counted.
  ///   - writesStatus: whether a status is also written.
  init(capacity: Int, figures: Int = 0, writesStatus: Bool = true) {
    self.capacity = capacity
    self.figures = figures
    self.writesStatus = writesStatus
    base = .allocate(capacity: capacity)
    tally = .allocate(capacity: figures * Self.statuses)
    tally.initialize(repeating: 0, count: figures * Self.statuses)
  }

  deinit {
    base.deallocate()
    tally.deallocate()
  }

  /// Writes the status of a figure, with a comma before it, and counts it.
  @inline(__always) mutating func put(status: FigureStatus) {
    note(status)
    guard writesStatus else { return }
    comma()
    put(status.text)
  }

  /// Counts the status of the next figure of the row.
  @inline(__always) mutating func note(_ status: FigureStatus) {
    guard figures > 0 else { return }
    precondition(figure < figures)
    tally[figure * Self.statuses + status.place] += 1
    figure += 1
  }

  @inline(__always) mutating func endRow() {
    put(UInt8(ascii: "\n"))
    figure = 0
  }

  /// The rows with each status of a figure, in the order of ``FigureStatus/allCases``.
  func counts(_ figure: Int) -> [Int] {
    precondition(figure < figures)
    return (0..<Self.statuses).map { tally[figure * Self.statuses + $0] }
  }

  /// The bytes of the block, which is empty afterwards.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(__always) mutating func put(_ byte: UInt8) {
    precondition(count < capacity)
    base[count] = byte
    count += 1
  }

  @inline(__always) mutating func comma() { put(UInt8(ascii: ",")) }

  @inline(__always) mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always) mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    precondition(count + text.count <= capacity)
    (base + count).update(from: start, count: text.count)
    count += text.count
  }

  @inline(__always) mutating func put(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { put($0) }
  }

  mutating func put(_ value: Int) {
    if value < 0 { put(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var width = 1
    var bound: UInt = 10
    while width < 19, rest >= bound {
      width += 1
      bound *= 10
    }
    if width == 19, rest >= bound { width = 20 }
    precondition(count + width <= capacity)
    var end = count + width
    count = end
    while end > count - width {
      end -= 1
      base[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Writes the shortest decimal that reads back as the same number; a whole one without a point.
  mutating func put(_ value: Double) {
    if value.magnitude < 1e15, value.rounded(.towardZero) == value {
      put(Int(value))
    } else {
      var text = value.description
      text.withUTF8 { put($0) }
    }
  }
}
