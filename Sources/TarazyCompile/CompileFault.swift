/// Why the tables cannot be compiled.
struct CompileFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
