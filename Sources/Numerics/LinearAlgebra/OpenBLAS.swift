import COpenBLAS

/// How this process uses OpenBLAS: on one thread, always.
///
/// Sums split over threads would be added in an order that depends on the machine's number of threads,
/// and so would the last bits of every result. Parallel work is split over *units of work* by
/// `parallelMap`, and each unit calls OpenBLAS on its own thread. On another kind of processor OpenBLAS
/// chooses other kernels, so that results agree there to rounding, not to the bit.
enum OpenBLAS {
  static let plain = CChar(UInt8(ascii: "N"))
  static let transposed = CChar(UInt8(ascii: "T"))

  /// Called before every operation; sets the number of threads once in a process.
  static func useOneThread() { _ = oneThread }

  private static let oneThread: Void = openblas_set_num_threads(1)
}
