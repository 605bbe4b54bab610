import Formats

/// A format of two keys, to read and to break.
enum SmallFormat {
  static let format = FileFormat(
    title: "Small", root: "letter",
    objects: [
      FileFormat.object(
        "letter", "A letter",
        [
          FileFormat.need("title", .text, "What it is about"),
          FileFormat.may("domains", .list(.text), "Fields"),
          FileFormat.may("weight", .number, "In grams"),
        ])
    ])

  static let sound = "title: A policy\ndomains: [trade]\n"

  static func faults(_ text: String) -> [FormatFault] {
    let nodes = FormatNode(file: "test.yaml", format: format)
    if let root = nodes.compose(text, emptyFix: "write a title"),
      let mapping = nodes.object(root, "letter")
    {
      _ = nodes.text(mapping, "title")
      _ = nodes.texts(mapping, "domains")
      _ = nodes.number(mapping, "weight", "above 0", fix: "weigh it") { $0 > 0 }
    }
    return nodes.sortedFaults
  }
}
