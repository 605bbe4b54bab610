/// One of the forms in which a data set may come, told by its main file.
public struct ImportForm: Hashable, Sendable {
  /// The role of the file that makes the form.
  public let main: String
  /// Roles of files that must come with it.
  public let needed: [String]
  /// Roles of files that may come with it.
  public let possible: [String]
}
