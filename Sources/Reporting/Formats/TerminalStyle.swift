/// Colour and weight of text on a terminal (ECMA-48, "Control Functions for Coded Character Sets", 5th
/// edition 1991, section 8.3.117).
public struct TerminalStyle: Hashable, Sendable {
  private let codes: [UInt8]

  private init(_ codes: UInt8...) { self.codes = codes }

  public static let plain = TerminalStyle()
  public static let bold = TerminalStyle(1)
  public static let faint = TerminalStyle(2)
  public static let green = TerminalStyle(32)
  public static let yellow = TerminalStyle(33)
  public static let blue = TerminalStyle(34)
  public static let magenta = TerminalStyle(35)
  public static let cyan = TerminalStyle(36)
  public static let red = TerminalStyle(31)

  /// The text between the sequences that switch the style on and off; the bare text if colour is not
  /// wanted or the text is empty.
  public func apply(to text: String, colour: Bool) -> String {
    guard colour, !codes.isEmpty, !text.isEmpty else { return text }
    let list = codes.map(String.init).joined(separator: ";")
    return "\u{1B}[\(list)m\(text)\u{1B}[0m"
  }
}
