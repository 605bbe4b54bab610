import Formats
import WorldModel

/// The keys of a scenario file: the one place from which the reader, its messages and the JSON Schema
/// are made.
extension FileFormat {
  public static let scenario = FileFormat(
    title: "Tarazy scenario", root: "scenario",
    objects: [
      object(
        "scenario", "A supposed or past change of the world",
        [
          need("scenario", .text, "Key of the scenario; the file's name without its ending"),
          need("title", .text, "Title"),
          need("says", .text, "What is supposed or what happened, in own words"),
          need("date", .date, "When it begins: 2025, 2025-09 or 2025-09-12"),
          may("source", .text, "Key of sources.csv, or the publication in words"),
          may("locator", .text, "Place in the source"),
          need("shocks", .list(.object("shock")), "What changes, in order"),
        ]),
      object("shock", "A change of the transport network", shockKeys),
    ])

  private static let shockKeys = [
    need("shock", .oneOf(NetworkShock.Kind.allCases.map(\.rawValue)), "Kind of shock"),
    may("between", .list(.text), "Two countries, for what crosses from one into the other"),
    may("country", .text, "Key of a country"),
    may("node", .text, "Key of a node of the network"),
    may("link", .text, "Key of a link of the network"),
    may("passage", .text, "Key of a passage of the network"),
    may("operator", .text, "Who runs the links meant, as the network names them"),
    may(
      "passages", .oneOf(NetworkPassage.Kind.allCases.map(\.rawValue)),
      "Kind of the passages meant; of an added passage, its own"),
    may(
      "modes", .list(.text), "Modes that it is limited to, or ‘rail’ or ‘pipeline’; all if left out"
    ),
    may(
      "spares", .list(.text),
      "Countries whose own freight still passes a closed country; the closed one if left out"),
    may("factor", .number, "Times as long, or times as much capacity; above 0"),
    may("days", .number, "Days more; of an added link or passage, days it takes"),
    may("share", .number, "Share of the cost added, or of the capacity lost: 0.15 is 15 %"),
    may("by", .text, "Cost added, with unit: 300 USD per FEU"),
    may("capacity", .text, "Capacity, with unit: 80000 TEU/year"),
    may("cost", .text, "Cost of an added link or passage, with unit: 800 USD per FEU"),
    may("id", .text, "Key of an added link or passage"),
    may("from", .text, "Node where an added link begins; of an added passage, the arriving mode"),
    may("to", .text, "Node where an added link ends; of an added passage, the departing mode"),
    may(
      "mode", .oneOf(TransportMode.allCases.map(\.rawValue)), "Mode of an added link"),
    may("km", .number, "Length of an added link"),
    may("countries", .list(.text), "Countries that an added link lies in, in the order of travel"),
    may(
      "direction", .oneOf(["both", "forward"]), "Which way an added link runs; both if left out"),
    may("because", .text, "Why, in own words"),
    may("source", .text, "Key of sources.csv, or the publication in words"),
    may("locator", .text, "Place in the source"),
  ]
}
