import Foundation
@testable import Readers

/// libFuzzer's loop, called from a `main` of ours: the package manager renames the one of the library.
///
/// Source of the interface: LLVM Project, "libFuzzer – a library for coverage-guided fuzz testing",
/// <https://llvm.org/docs/LibFuzzer.html>.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The reader that `TARAZY_FUZZ_READER` names.
private let reader: FuzzedReader = {
  let name = ProcessInfo.processInfo.environment["TARAZY_FUZZ_READER"] ?? ""
  guard let reader = FuzzedReader(rawValue: name) else {
    let names = FuzzedReader.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("TARAZY_FUZZ_READER must be one of \(names)")
  }
  return reader
}()

@main
enum FuzzReader {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runDriver(&count, &arguments) { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      if let promise = reader.brokenPromise(bytes) {
        fatalError("\(reader.rawValue) breaks a promise: \(promise)")
      }
      return 0
    }
    exit(status)
  }
}
