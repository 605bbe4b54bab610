/// The functions of HiGHS's C interface that are used, with its 32-bit integers.
struct HighsFunctions: Sendable {
  typealias Instance = UnsafeMutableRawPointer
  typealias Text = UnsafePointer<CChar>
  typealias Numbers = UnsafePointer<Double>
  typealias Counts = UnsafePointer<Int32>
  typealias Results = UnsafeMutablePointer<Double>

  /// Values of `HighsModelStatus`.
  enum Status {
    static let empty: Int32 = 6
    static let optimal: Int32 = 7
    static let infeasible: Int32 = 8
    static let unboundedOrInfeasible: Int32 = 9
    static let unbounded: Int32 = 10
  }

  let version: @Sendable @convention(c) () -> Text
  let create: @Sendable @convention(c) () -> Instance?
  let destroy: @Sendable @convention(c) (Instance) -> Void
  let setFlag: @Sendable @convention(c) (Instance, Text, Int32) -> Int32
  let setCount: @Sendable @convention(c) (Instance, Text, Int32) -> Int32
  let setNumber: @Sendable @convention(c) (Instance, Text, Double) -> Int32
  let setText: @Sendable @convention(c) (Instance, Text, Text) -> Int32
  /// Columns, rows, entries, format, sense, constant; costs and bounds; starts, rows, values.
  let passLinear:
    @Sendable @convention(c) (
      Instance, Int32, Int32, Int32, Int32, Int32, Double, Numbers, Numbers, Numbers, Numbers,
      Numbers, Counts, Counts, Numbers
    ) -> Int32
  /// As ``passLinear``, with the kind of each column.
  let passMixed:
    @Sendable @convention(c) (
      Instance, Int32, Int32, Int32, Int32, Int32, Double, Numbers, Numbers, Numbers, Numbers,
      Numbers, Counts, Counts, Numbers, Counts
    ) -> Int32
  let run: @Sendable @convention(c) (Instance) -> Int32
  let status: @Sendable @convention(c) (Instance) -> Int32
  /// Columns' values and duals, rows' values and duals.
  let solution: @Sendable @convention(c) (Instance, Results, Results, Results, Results) -> Int32
  let info: @Sendable @convention(c) (Instance, Text, Results) -> Int32

  init(_ library: DynamicLibrary) throws(SolverLoadError) {
    let size = try library.function(
      "Highs_getSizeofHighsInt", as: (@Sendable @convention(c) (Instance?) -> Int32).self)
    guard size(nil) == 4 else {
      throw .unsuitable(library: library.name, reason: "its integers have 64 bits, not 32")
    }
    version = try library.function("Highs_version", as: type(of: version))
    create = try library.function("Highs_create", as: type(of: create))
    destroy = try library.function("Highs_destroy", as: type(of: destroy))
    setFlag = try library.function("Highs_setBoolOptionValue", as: type(of: setFlag))
    setCount = try library.function("Highs_setIntOptionValue", as: type(of: setCount))
    setNumber = try library.function("Highs_setDoubleOptionValue", as: type(of: setNumber))
    setText = try library.function("Highs_setStringOptionValue", as: type(of: setText))
    passLinear = try library.function("Highs_passLp", as: type(of: passLinear))
    passMixed = try library.function("Highs_passMip", as: type(of: passMixed))
    run = try library.function("Highs_run", as: type(of: run))
    status = try library.function("Highs_getModelStatus", as: type(of: status))
    solution = try library.function("Highs_getSolution", as: type(of: solution))
    info = try library.function("Highs_getDoubleInfoValue", as: type(of: info))
  }
}
