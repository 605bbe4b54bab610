/// The keys that a kind of YAML file may have: the one place from which its reader, the messages and
/// the JSON Schema are made.
public struct FileFormat: Sendable {
  public let title: String
  /// Name of the object that the whole file is.
  public let root: String
  public let objects: [ObjectType]

  public indirect enum ValueType: Sendable {
    case text
    case number
    case date
    case oneOf([String])
    case object(String)
    case list(ValueType)
    /// Any keys with values of one type.
    case map(ValueType)
    /// A text, number, list of texts or map of numbers: an argument of a measure.
    case argument
  }

  public struct Key: Sendable {
    public let name: String
    public let type: ValueType
    public let required: Bool
    public let meaning: String
  }

  public struct ObjectType: Sendable {
    public let name: String
    public let meaning: String
    public let keys: [Key]
    /// Whether keys beyond the named ones are allowed, as in the arguments of a measure.
    public let isOpen: Bool
  }

  public init(title: String, root: String, objects: [ObjectType]) {
    self.title = title
    self.root = root
    self.objects = objects
  }

  /// Whether an object of this format has a key of this name.
  public func isKey(_ key: String, of object: String) -> Bool {
    keys(of: object)?.keys.contains { $0.name == key } ?? false
  }

  func keys(of name: String) -> ObjectType? { objects.first { $0.name == name } }

  public static func object(
    _ name: String, _ meaning: String, _ keys: [Key], isOpen: Bool = false
  ) -> ObjectType {
    ObjectType(name: name, meaning: meaning, keys: keys, isOpen: isOpen)
  }

  public static func need(_ name: String, _ type: ValueType, _ meaning: String) -> Key {
    Key(name: name, type: type, required: true, meaning: meaning)
  }

  public static func may(_ name: String, _ type: ValueType, _ meaning: String) -> Key {
    Key(name: name, type: type, required: false, meaning: meaning)
  }
}
