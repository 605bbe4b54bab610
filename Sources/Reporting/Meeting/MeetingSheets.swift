import Desk
import WorldModel

/// Cuts a meeting file to what two sheets of A4 hold.
///
/// The height is estimated from the number of letters, for the fonts of ``MeetingPage``, on the wide
/// side: text that fits here also fits where a narrower font stands in.
public struct MeetingSheets: Sendable {
  public let print: MeetingPrint
  public let text: MeetingText

  /// - Parameters:
  ///   - isFull: print every line, however many sheets that takes.
  ///   - scale: how much more than estimated the sheets hold; above 1 for who counts the sheets afterwards,
  ///     because the estimate is on the wide side.
  public init(
    _ file: MeetingFile, world: World, labels: Labels, isFull: Bool = false, scale: Double = 1
  ) {
    var limits = isFull ? [:] : Self.most
    var print = MeetingPrint(file, limits: limits)
    var text = MeetingText(print, world: world, labels: labels)
    while !isFull, Self.height(of: text) > Self.room * scale, let kind = Self.longest(print) {
      limits[kind] = max(0, (print.sections.first { $0.kind == kind }?.lines.count ?? 1) - 1)
      print = MeetingPrint(file, limits: limits)
      text = MeetingText(print, world: world, labels: labels)
    }
    self.print = print
    self.text = text
  }

  /// The most lines that a section prints even where there is room.
  private static let most: [MeetingSection.Kind: Int] = [
    .sides: 8, .standing: 10, .agreements: 14, .promises: 14, .openItems: 12, .dates: 10,
    .changes: 12, .shocks: 8, .safeFigures: 18, .unsafeFigures: 10, .room: 8, .vectors: 12,
  ]

  /// Whether lines were left out for want of room.
  public var isCut: Bool { print.sections.contains { $0.leftOut > 0 } }

  /// The section to take the last line from: the one that has most lines beyond its part of the sheets.
  private static func longest(_ print: MeetingPrint) -> MeetingSection.Kind? {
    let excess = print.sections.map { section in
      (kind: section.kind, lines: section.lines.count - (MeetingPrint.limits[section.kind] ?? 0))
    }
    let beyond = excess.filter { $0.lines > 0 }
    if let most = beyond.map(\.lines).max() { return beyond.first { $0.lines == most }?.kind }
    // Who speaks for the sides is short and is needed whole.
    let left = print.sections.filter { $0.lines.count > 1 && $0.kind != .sides }
    let most = left.map(\.lines.count).max()
    return left.first { $0.lines.count == most }?.kind
  }

  // Points. A column is 90 mm wide, a sheet 276 mm high inside its margins.

  private static let row = 11.52
  private static let smallRow = 8.54
  private static let sheet = 782.0
  /// Four columns; the heights below are on the wide side.
  static let room = 4 * sheet * 1.02

  /// The height of the file in one column, what runs over both columns counted twice.
  static func height(of text: MeetingText) -> Double {
    var height = 2 * 62.0
    for section in text.sections {
      height += 21
      for line in section.lines {
        let letters = width(line.lead) * 1.14 + width(line.text) + Double(line.receipts.count) * 1.7
        height += rows(letters, in: 49) * row + 1.4
      }
      for note in [section.unknown, section.more] where !note.isEmpty {
        height += rows(width(note), in: 55) * 10.3
      }
    }
    let receipts = text.receipts.reduce(0.0) { $0 + rows(width($1.text) + 3, in: 38) }
    let rules = rows(width(text.rules), in: 136)
    return height + 2 * (24 + (receipts / 3 + 1 + rules) * smallRow)
  }

  private static func rows(_ letters: Double, in line: Double) -> Double {
    max(1, (letters / line).rounded(.up))
  }

  /// Letters, counted in those of the Latin alphabet; Cyrillic ones are wider.
  private static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0.0) { $0 + ($1.value > 0x3FF && $1.value < 0x530 ? 1.17 : 1) }
  }
}
