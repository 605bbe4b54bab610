import Formats

/// The keys that the outline of a negotiation, from which a world makes the case, may have.
extension FileFormat {
  public static let negotiationOutline = FileFormat(
    title: "Tarazy outline of a negotiation", root: "outline",
    objects: [
      object(
        "outline", "What of a negotiation is declared, and what is read from the world",
        [
          need("outline", .text, "Title"),
          may("says", .text, "What it is about, and which figures are assumptions"),
          need("parties", .list(.object("party")), "Who negotiates"),
          need("issues", .list(.object("issue")), "What is negotiated"),
          need("capabilities", .object("figures"), "What each party can bring to bear"),
        ] + deciding),
      object(
        "party", "An actor of the world that negotiates",
        [
          need("actor", .text, "Its key in actors.csv, such as KAZ")
        ] + voting),
      object(
        "issue", "A question that is settled by one point of a scale",
        [
          need("name", .text, "Name"),
          may("says", .text, "What the ends of the scale mean"),
          may("lower", .number, "Lower end of the scale; the lowest position if left out"),
          may("upper", .number, "Upper end of the scale; the highest position if left out"),
          need("positions", .object("figures"), "What each party wants"),
          need("saliences", .list(.object("figure")), "How much it matters to each, 0 to 1"),
        ] + settling),
      object(
        "figures", "Figures of the parties: from the world, declared, or both",
        [
          may("quantity", .text, "Quantity of the world, such as gdp or ideal-point-published"),
          may("year", .number, "Year of the quantity"),
          may("declared", .list(.object("figure")), "Figures that go before those of the world"),
        ]),
      object(
        "figure", "A figure that the analyst states",
        [
          need("actor", .text, "Key of the party"),
          need("value", .number, "The figure"),
          may("from", .number, "Lowest point where a position may also lie"),
          may("to", .number, "Highest point where a position may also lie"),
          may("source", .text, "Key of sources.csv, or the publication in words; else assumed"),
          may("locator", .text, "Place in the source"),
        ]),
    ])
}
