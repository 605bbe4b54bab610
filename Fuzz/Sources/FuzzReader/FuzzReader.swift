import Foundation
@testable import Readers

/// The reader that `TARAZY_FUZZ_READER` names.
private let reader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["TARAZY_FUZZ_READER"] ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("TARAZY_FUZZ_READER must be one of \(names)")
  }
  return reader
}()

/// What libFuzzer calls for each input.
///
/// Source of the interface: LLVM Project, "libFuzzer – a library for coverage-guided fuzz testing",
/// <https://llvm.org/docs/LibFuzzer.html>.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let promise = reader.brokenPromise(bytes) {
    fatalError("\(reader.rawValue) breaks a promise: \(promise)")
  }
  return 0
}
