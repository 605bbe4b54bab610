import Formats

/// The keys of a doctrine file: the one place from which the reader, its messages and the JSON Schema
/// are made.
extension FileFormat {
  public static let doctrine = FileFormat(
    title: "Tarazy doctrine", root: "doctrine",
    objects: [
      object(
        "doctrine", "A state's foreign policy as a file",
        [
          need("doctrine", .text, "Key of the doctrine; the file's name without its ending"),
          need("subject", .text, "Key of the state whose policy it is"),
          need("title", .text, "Title"),
          need("editions", .list(.object("edition")), "Dated texts of the policy, oldest first"),
          need("vectors", .list(.object("vector")), "Declared poles; they may overlap"),
          need("partition", .object("partition"), "Poles that share nothing, for shares"),
          need("domains", .list(.text), "Domains in which balance is measured"),
          need("checks", .list(.object("check")), "What is put to the test"),
          may("conduct", .list(.object("conduct")), "What the policy does when something happens"),
          may("actions", .list(.object("action")), "What is known of the actions of the rules"),
        ]),
      object(
        "edition", "A dated text of the policy",
        [
          need("id", .text, "Key"), need("date", .date, "From when it is in force"),
          need("title", .text, "Title"), need("source", .text, "Key of sources.csv"),
          may("locator", .text, "Place in the source"),
        ]),
      object(
        "vector", "A declared pole",
        [
          need("id", .text, "Key"), need("title", .text, "Title"),
          need("actors", .list(.text), "States, or one bloc, organisation or region"),
          may("says", .object("saying"), "Whose words declare it"),
          may("since", .text, "First edition in which it stands"),
          may("until", .text, "Last edition in which it stands"),
        ]),
      object(
        "partition", "Poles that share nothing",
        [
          need("poles", .list(.text), "Keys of vectors, or of actors"),
          may("rest", .text, "Name of everybody else"),
          may("weights", .map(.number), "Weight of each pole; equal if left out"),
          may("weightsBasis", .oneOf(["stated", "analyst"]), "Who named the weights"),
        ]),
      object(
        "saying", "Whose words, and where they stand",
        [
          need("source", .text, "Key of sources.csv"), may("locator", .text, "Place in the source"),
          need("text", .text, "The gist, in own words"),
        ]),
      object(
        "measure", "A measure with its arguments",
        [need("name", .text, "Name of the measure; ‘tarazy measure list’ names them all")],
        isOpen: true),
      object(
        "check", "A statement of the doctrine put to the test",
        [
          need("id", .text, "Key"),
          need(
            "kind", .oneOf(["principle", "priority", "goal", "target", "commitment"]), "Kind"),
          may("title", .text, "Short title"),
          need("says", .object("saying"), "Whose words it tests"),
          may("measure", .object("measure"), "What decides it"),
          may("expect", .text, "Comparator and number with unit, or comparator and level"),
          may("at", .text, "A date, or ‘latest’ (the default)"),
          may("by", .date, "Deadline"),
          may("baseline", .date, "Start of the linear path to the deadline"),
          may("thresholdBasis", .oneOf(["stated", "analyst"]), "Who named the threshold"),
          may("severity", .oneOf(["error", "warning", "info"]), "How much a miss weighs"),
          may("needs", .text, "The datum that would decide it"),
          may("notTestable", .text, "Why no public measure can decide it"),
          may("proxies", .list(.object("measure")), "Measures that come near; opt-in"),
          may("since", .text, "First edition in which it stands"),
          may("until", .text, "Last edition in which it stands"),
        ]),
      object(
        "conduct", "A rule of conduct",
        [
          need("id", .text, "Key"),
          need("when", .object("trigger"), "Which events it speaks of; all conditions must hold"),
          may("unless", .object("condition"), "It does not apply where all of these hold"),
          need("then", .list(.text), "Admissible actions"),
          may("never", .list(.text), "Actions that it forbids"),
          need("says", .object("saying"), "Whose words say so"),
          may("priority", .number, "Lower numbers come first"),
          may("since", .text, "First edition in which it stands"),
          may("until", .text, "Last edition in which it stands"),
        ]),
      object(
        "trigger", "The events that a rule speaks of",
        [
          need("event", .oneOf(ConductRule.Occasion.allCases.map(\.rawValue)), "Kind of event")
        ] + conditions),
      object("condition", "What a rule asks of an event", conditions),
      object(
        "action", "What is known of an action",
        [
          need("id", .text, "The action in the words of the rules"),
          may("excludes", .list(.text), "Actions that can’t be taken together with it"),
          may("tension", .list(.object("tension")), "Checks that it strains"),
          may(
            "touches", .list(.text),
            "Keys of checks or things, or ‘obligations’, ‘agreements’, ‘memberships’: those shared "
              + "with the parties of the event"),
          may("basis", .oneOf(["stated", "analyst"]), "Who says so; the analyst if left out"),
          may("says", .object("saying"), "Whose words say so"),
        ]),
      object(
        "tension", "A check that an action strains",
        [
          need("with", .text, "Key of the check"), need("because", .text, "Why, in own words"),
        ]),
    ])

  private static let conditions = [
    may("party", .text, "Key of an actor among the parties, or of a region that they lie in"),
    may("by", .text, "Key of who imposes, invites or attacks"),
    may("in", .text, "Key of the place, or of a region, or of a party that is the place"),
    may(
      "to", .text, "join, mediate, sign or integrate; for a vote or election, the key of the body"),
    may("object", .text, "Key of the agreement, corridor, initiative or organisation"),
    may("kind", .text, "A word that the event carries, such as military-alliance"),
  ]
}
