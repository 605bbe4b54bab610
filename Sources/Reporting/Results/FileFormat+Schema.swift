import Doctrines
import Formats

/// The JSON Schema of a kind of YAML file, for editors that complete and check.
extension FileFormat {
  /// Draft 2020-12, <https://json-schema.org/draft/2020-12>.
  public var schema: JSONValue {
    let definitions = objects.map { object in
      JSONValue.Member(object.name, Self.schema(of: object))
    }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string(title), "$ref": .string("#/$defs/\(root)"), "$defs": .object(definitions),
    ]
  }

  private static func schema(of object: ObjectType) -> JSONValue {
    let properties = object.keys.map { key -> JSONValue.Member in
      var members = members(of: key.type)
      members.append(JSONValue.Member("description", .string(key.meaning)))
      return JSONValue.Member(key.name, .object(members))
    }
    return [
      "type": "object", "description": .string(object.meaning),
      "properties": .object(properties),
      "required": .strings(object.keys.filter(\.required).map(\.name)),
      "additionalProperties": .bool(object.isOpen),
    ]
  }

  private static func members(of type: ValueType) -> [JSONValue.Member] {
    func one(_ name: String, _ value: JSONValue) -> [JSONValue.Member] {
      [JSONValue.Member(name, value)]
    }
    switch type {
    case .text, .date: return one("type", .strings(["string", "number"]))
    case .number: return one("type", "number")
    case .oneOf(let choices): return one("enum", .strings(choices))
    case .object(let name): return one("$ref", .string("#/$defs/\(name)"))
    case .list(let inner):
      return one("type", "array") + one("items", .object(members(of: inner)))
    case .map(let inner):
      return one("type", "object") + one("additionalProperties", .object(members(of: inner)))
    case .argument: return []
    }
  }
}
