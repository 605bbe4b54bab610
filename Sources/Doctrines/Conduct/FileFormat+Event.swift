import Formats

/// The keys of an event file: the one place from which the reader, its messages and the JSON Schema
/// are made.
extension FileFormat {
  public static let event = FileFormat(
    title: "Tarazy event", root: "event",
    objects: [
      object(
        "event", "Something that happened or may happen",
        [
          need("event", .oneOf(ConductRule.Occasion.allCases.map(\.rawValue)), "Kind of event"),
          need("title", .text, "What happened, in a few words"),
          need("date", .date, "When: 2015, 2015-05 or 2015-05-21; write 2015~ for about 2015"),
          may("id", .text, "Key; the file's name if left out"),
          may("parties", .list(.text), "Keys of the actors who take part"),
          may("by", .list(.text), "Keys of who imposes, invites or attacks"),
          may("in", .text, "Key of the state, city or region where it happens"),
          may(
            "to", .text,
            "join, mediate, sign or integrate; for a vote or election, the key of the body"),
          may("object", .text, "Key of the agreement, corridor, initiative or organisation"),
          may("kind", .text, "A word that rules may ask for, such as military-alliance"),
          may("details", .map(.text), "Further details, shown and never matched"),
          may("source", .text, "Key of sources.csv, or the publication in words"),
          may("locator", .text, "Place in the source"),
        ])
    ])
}
