#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A shared library that stays loaded for the life of the process.
struct DynamicLibrary: @unchecked Sendable {
  /// The name under which it was found.
  let name: String
  // Only passed to `dlsym`, which may be called from any thread.
  private let handle: UnsafeMutableRawPointer

  /// Loads the first of some libraries that is there.
  ///
  /// - Throws: ``SolverLoadError/notFound(tried:)`` with the loader's words for each.
  init(firstOf names: [String]) throws(SolverLoadError) {
    var tried: [String] = []
    for name in names {
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.name = name
        self.handle = handle
        return
      }
      tried.append(dlerror().map { String(cString: $0) } ?? "\(name): cannot be loaded")
    }
    throw .notFound(tried: tried)
  }

  /// The function of a name, seen as the type that the caller expects.
  func function<Function>(_ symbol: String, as type: Function.Type) throws(SolverLoadError)
    -> Function
  {
    guard let address = dlsym(handle, symbol) else {
      throw .missingFunction(symbol, library: name)
    }
    return unsafeBitCast(address, to: type)
  }
}

/// Why no solver could be loaded.
public enum SolverLoadError: Error, Equatable, Sendable, CustomStringConvertible {
  case notFound(tried: [String])
  case missingFunction(String, library: String)
  case unsuitable(library: String, reason: String)
  /// Neither solver is there.
  case noSolver(reasons: [String])

  public var description: String {
    switch self {
    case .notFound(let tried): tried.joined(separator: "; ")
    case .missingFunction(let function, let library):
      "\(library) has no function ‘\(function)’; it is another library or too old"
    case .unsuitable(let library, let reason): "\(library): \(reason)"
    case .noSolver(let reasons):
      "no solver for linear programmes is installed; run Tools/setup-solvers, set TARAZY_HIGHS to a libhighs.so, or install Debian's libglpk40 ("
        + reasons.joined(separator: "; ") + ")"
    }
  }
}
