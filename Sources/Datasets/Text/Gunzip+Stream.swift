import CZlib

extension Gunzip {
  /// How far a gzip file may expand before it is taken for one made to exhaust the machine.
  public struct Limits: Hashable, Sendable {
    /// The largest expanded size in bytes.
    public var size: Int
    /// The largest ratio of the expanded to the packed bytes; deflate reaches 1032, tables of text
    /// seldom pass 50.
    public var ratio: Int
    /// The expanded size in bytes from which on the ratio counts.
    public var harmless: Int

    public init(size: Int = 1 << 40, ratio: Int = 200, harmless: Int = 10 << 20) {
      self.size = size
      self.ratio = ratio
      self.harmless = harmless
    }

    /// 1 TiB, 200 : 1 beyond the first 10 MiB.
    public static let standard = Limits()
  }

  /// Expands a gzip file that arrives block by block.
  public final class Stream {
    private enum State {
      case member
      /// After a member, where another one or padding may follow.
      case between
      case padding
    }

    private let limits: Limits
    /// zlib's inner state points back to it, so that it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var state = State.member
    private var taken = 0
    private var made = 0
    /// Where the present member or the padding began.
    private var start = 0

    public init(limits: Limits = .standard) throws(Failure) {
      self.limits = limits
      stream = .allocate(capacity: 1)
      stream.initialize(to: z_stream())
      // 15 bits of window, plus 16: a gzip header and nothing else.
      let size = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit2_(stream, 31, ZLIB_VERSION, size) == Z_OK else {
        throw .damaged("zlib cannot start")
      }
    }

    deinit {
      inflateEnd(stream)
      stream.deallocate()
    }

    /// Expands as much as there is and as fits; nothing taken and nothing made: more must be given.
    public func expand(
      _ input: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
    ) throws(Failure) -> (taken: Int, made: Int) {
      var used = 0
      while true {
        if state == .between, used < input.count { try begin(with: input[used]) }
        if state == .padding {
          guard input[used...].allSatisfy({ $0 == 0 }) else { throw .trailing(offset: start) }
          taken += input.count - used
          return (input.count, 0)
        }
        if state == .between { return (used, 0) }
        let rest = UnsafeBufferPointer(rebasing: input[used...])
        let step = try inflateMember(rest, into: space)
        used += step.taken
        if step.made > 0 || state == .member { return (used, step.made) }
      }
    }

    /// Fails unless the file may end here.
    public func finish() throws(Failure) {
      guard state == .member else { return }
      if start > 0, taken - start <= 2 { throw .trailing(offset: start) }
      throw taken < 2 ? .notGzip : .truncated
    }

    private func begin(with byte: UInt8) throws(Failure) {
      start = taken
      switch byte {
      case 0: state = .padding
      case 0x1F:
        guard inflateReset(stream) == Z_OK else { throw .damaged("zlib cannot go on") }
        state = .member
      default: throw .trailing(offset: taken)
      }
    }

    private func inflateMember(
      _ input: UnsafeBufferPointer<UInt8>, into space: UnsafeMutableBufferPointer<UInt8>
    ) throws(Failure) -> (taken: Int, made: Int) {
      let offered = min(input.count, Int(UInt32.max))
      let room = min(space.count, Int(UInt32.max))
      // zlib reads from `next_in` and never writes to it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(offered)
      stream.pointee.next_out = space.baseAddress
      stream.pointee.avail_out = UInt32(room)
      let status = inflate(stream, Z_NO_FLUSH)
      let step = (
        taken: offered - Int(stream.pointee.avail_in), made: room - Int(stream.pointee.avail_out)
      )
      taken += step.taken
      made += step.made
      switch status {
      case Z_STREAM_END: state = .between
      case Z_OK, Z_BUF_ERROR: break
      default:
        if taken - start <= 2 { throw start > 0 ? .trailing(offset: start) : .notGzip }
        throw .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)")
      }
      guard made <= limits.size else { throw .tooLarge(limit: limits.size) }
      if made > limits.harmless, made / max(limits.ratio, 1) >= taken {
        throw .tooDense(ratio: limits.ratio)
      }
      return step
    }
  }
}
