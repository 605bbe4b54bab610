/// Why the tables cannot be compiled.
public struct CompileFault: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
