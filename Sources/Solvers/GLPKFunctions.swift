/// The functions of GLPK's C interface that are used.
struct GLPKFunctions: Sendable {
  typealias Problem = OpaquePointer
  typealias Numbers = UnsafePointer<Double>
  typealias Counts = UnsafePointer<Int32>

  /// Values of `glp_get_status` and `glp_mip_status`.
  enum Status {
    static let infeasible: Int32 = 4
    static let optimal: Int32 = 5
    static let unbounded: Int32 = 6
  }

  let version: @Sendable @convention(c) () -> UnsafePointer<CChar>
  let setTerminal: @Sendable @convention(c) (Int32) -> Int32
  let create: @Sendable @convention(c) () -> Problem?
  let destroy: @Sendable @convention(c) (Problem) -> Void
  let setDirection: @Sendable @convention(c) (Problem, Int32) -> Void
  let addRows: @Sendable @convention(c) (Problem, Int32) -> Int32
  let addColumns: @Sendable @convention(c) (Problem, Int32) -> Int32
  let boundRow: @Sendable @convention(c) (Problem, Int32, Int32, Double, Double) -> Void
  let boundColumn: @Sendable @convention(c) (Problem, Int32, Int32, Double, Double) -> Void
  let setCost: @Sendable @convention(c) (Problem, Int32, Double) -> Void
  let setKind: @Sendable @convention(c) (Problem, Int32, Int32) -> Void
  /// Number of entries; their rows, columns and values.
  let load: @Sendable @convention(c) (Problem, Int32, Counts, Counts, Numbers) -> Void
  let simplex: @Sendable @convention(c) (Problem, UnsafeRawPointer?) -> Int32
  let branch: @Sendable @convention(c) (Problem, UnsafeRawPointer?) -> Int32
  let status: @Sendable @convention(c) (Problem) -> Int32
  let mixedStatus: @Sendable @convention(c) (Problem) -> Int32
  let columnValue: @Sendable @convention(c) (Problem, Int32) -> Double
  let mixedValue: @Sendable @convention(c) (Problem, Int32) -> Double
  let rowDual: @Sendable @convention(c) (Problem, Int32) -> Double

  init(_ library: DynamicLibrary) throws(SolverLoadError) {
    version = try library.function("glp_version", as: type(of: version))
    setTerminal = try library.function("glp_term_out", as: type(of: setTerminal))
    create = try library.function("glp_create_prob", as: type(of: create))
    destroy = try library.function("glp_delete_prob", as: type(of: destroy))
    setDirection = try library.function("glp_set_obj_dir", as: type(of: setDirection))
    addRows = try library.function("glp_add_rows", as: type(of: addRows))
    addColumns = try library.function("glp_add_cols", as: type(of: addColumns))
    boundRow = try library.function("glp_set_row_bnds", as: type(of: boundRow))
    boundColumn = try library.function("glp_set_col_bnds", as: type(of: boundColumn))
    setCost = try library.function("glp_set_obj_coef", as: type(of: setCost))
    setKind = try library.function("glp_set_col_kind", as: type(of: setKind))
    load = try library.function("glp_load_matrix", as: type(of: load))
    simplex = try library.function("glp_simplex", as: type(of: simplex))
    branch = try library.function("glp_intopt", as: type(of: branch))
    status = try library.function("glp_get_status", as: type(of: status))
    mixedStatus = try library.function("glp_mip_status", as: type(of: mixedStatus))
    columnValue = try library.function("glp_get_col_prim", as: type(of: columnValue))
    mixedValue = try library.function("glp_mip_col_val", as: type(of: mixedValue))
    rowDual = try library.function("glp_get_row_dual", as: type(of: rowDual))
  }
}
