import Doctrines
import Formats

/// The keys of an agreement file.
extension FileFormat {
  public static let agreement = FileFormat(
    title: "Tarazy agreement", root: "agreement",
    objects: [
      object(
        "agreement", "An agreement to be screened before it is signed",
        [
          need("agreement", .text, "Key; that of the world where the world knows the agreement"),
          need("title", .text, "Title"),
          need("kind", .text, "Treaty, loan, accession, partnership …"),
          need(
            "status", .oneOf(ProposedAgreement.Status.allCases.map(\.rawValue)),
            "Whether it exists; ‘hypothetical’ where it is invented"),
          need("date", .date, "When it is, was or would be signed"),
          may("subject", .text, "State for which it is screened; the doctrine's if left out"),
          need("parties", .list(.text), "Keys of actors, the subject among them"),
          may("areas", .list(.text), "Fields that it covers"),
          need("clauses", .list(.object("clause")), "What it promises; may be empty"),
        ]),
      object(
        "clause", "One promise of the agreement",
        [
          need("id", .text, "Key, unique in the file"),
          need("type", .oneOf(ClauseType.allCases.map(\.rawValue)), "What kind of promise it is"),
          need("text", .text, "The gist, in own words"),
          may("with", .list(.text), "Parties towards whom; all if left out"),
          may("object", .list(.text), "Third state or organisation that it concerns"),
          may("place", .text, "Region in which it applies"),
          may("value", .text, "One of the values of its type; see screening.md"),
          may("months", .number, "Period in whole months"),
        ]),
    ])
}
