import Negotiation

/// Where the figures of a negotiation that was made from a world come from, for print.
public struct CaseReceipts: Sendable {
  public let receipts: [NegotiationReceipt]
  public let missing: [MissingFigure]

  public init(receipts: [NegotiationReceipt], missing: [MissingFigure]) {
    self.receipts = receipts
    self.missing = missing
  }

  /// Missing figures, and where the others are told.
  var lines: [String] {
    missing.map(\.description)
      + ["receipts of \(receipts.count) figures and defaults: --format yaml, json, or --html"]
  }

  /// A receipt or missing figure belongs to all where it names no actor or issue.
  var members: [JSONValue.Member] {
    [
      .init("receipts", .array(receipts.map(Self.json))),
      .init(
        "missing",
        .array(
          missing.map {
            [
              "actor": .string($0.actor.text), "issue": .string($0.issue),
              "part": .string($0.part.rawValue), "reason": .string($0.reason),
            ]
          })),
    ]
  }

  private static func json(_ receipt: NegotiationReceipt) -> JSONValue {
    var fact: String?
    var source: String?
    var locator: String?
    switch receipt.origin {
    case .fact(let id, let key, let place):
      (fact, source, locator) = (id.text, key.text, place)
    case .declared(let words, let place): (source, locator) = (words, place)
    case .assumed: break
    }
    return [
      "actor": .optional(receipt.actor?.text),
      "issue": .optional(receipt.issue.isEmpty ? nil : receipt.issue),
      "part": .string(receipt.part.rawValue), "value": .string(receipt.value),
      "origin": .string(origin(receipt)), "fact": .optional(fact), "source": .optional(source),
      "locator": .optional(locator), "note": .string(receipt.note),
    ]
  }

  static func origin(_ receipt: NegotiationReceipt) -> String {
    switch receipt.origin {
    case .fact: "fact"
    case .declared: "declared"
    case .assumed: "assumed"
    }
  }

  /// A table of the receipts, and a list of what is missing.
  func write(to page: inout SimplePage) {
    if !missing.isEmpty {
      page.paragraph("Missing figures: nothing is filled in for them.", class: "notice")
      page.list(missing.map(\.description))
    }
    page.table(
      "Figures and defaults with their origin",
      columns: [
        ("Actor", nil), ("Issue", nil), ("What", nil), ("Value", "number"), ("Origin", nil),
        ("Source and remark", nil),
      ],
      rows: receipts.map { receipt in
        let source =
          switch receipt.origin {
          case .fact(let id, let source, let locator):
            "\(source), \(locator); fact \(id)"
          case .declared(let source, let locator):
            source + (locator.isEmpty ? "" : ", \(locator)")
          case .assumed: ""
          }
        return [
          .header(receipt.actor?.text ?? "all"),
          .text(receipt.issue.isEmpty ? "all" : receipt.issue), .text(receipt.part.rawValue),
          .number(receipt.value, exact: nil), .text(Self.origin(receipt)),
          .text([source, receipt.note].filter { !$0.isEmpty }.joined(separator: "; ")),
        ]
      })
  }
}
