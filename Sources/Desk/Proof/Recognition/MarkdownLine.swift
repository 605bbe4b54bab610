/// One line of a draft without the signs of Markdown, and what kind of line it is.
///
/// Understood are the headings, lists, quotations, emphasis, code spans, links, images and tags of
/// CommonMark 0.31 (2024), as far as they stand in one line. In a plain text they do no harm.
struct MarkdownLine {
  enum Kind { case blank, heading, item, row, text }

  private(set) var kind = Kind.text
  /// What is left to read, in order, with the offset of each scalar in the line.
  private(set) var kept: [(scalar: UInt32, offset: Int)] = []

  /// Complexity: O(n).
  init(_ line: ArraySlice<UInt32>) {
    var position = line.startIndex
    func at(_ index: Int) -> UInt32 { index < line.endIndex ? line[index] : 0 }
    func skipSpaces() {
      while position < line.endIndex, LetterFolding.kind(line[position]) == .space {
        position += 1
      }
    }
    skipSpaces()
    while at(position) == "\u{3E}" {
      position += 1
      skipSpaces()
    }
    guard position < line.endIndex, !Self.isRule(line[position...]) else {
      kind = .blank
      return
    }
    if at(position) == "#" {
      var level = position
      while at(level) == "#" { level += 1 }
      if level - position <= 6, LetterFolding.kind(at(level)) == .space {
        kind = .heading
        position = level
      }
    } else if let end = Self.itemMark(line[position...]) {
      kind = .item
      position = end
    } else if at(position) == "|" {
      kind = .row
    }
    skipSpaces()
    strip(line[position...], base: line.startIndex)
    while let last = kept.last,
      LetterFolding.kind(last.scalar) == .space || kind == .heading && last.scalar == "#"
    {
      kept.removeLast()
    }
    if kept.isEmpty { kind = .blank }
  }

  /// Whether the line has letters and none of them is small: a heading of a plain text.
  var isShouted: Bool {
    kept.contains { LetterFolding.isUpper($0.scalar) }
      && !kept.contains { LetterFolding.isLower($0.scalar) }
  }

  /// A line of `---`, `***`, `___`, `===`, `~~~`, of a fence or between the rows of a table.
  private static func isRule(_ rest: ArraySlice<UInt32>) -> Bool {
    if rest.starts(with: [0x60, 0x60, 0x60]) { return true }
    var signs = 0
    for scalar in rest where LetterFolding.kind(scalar) != .space {
      switch scalar {
      case "-", "*", "_", "=", "~", "|", ":", "+": signs += 1
      default: return false
      }
    }
    return signs > 2
  }

  /// The end of `- `, `* `, `+ `, `• `, `– `, `1. ` or `1) ` at the start of a line.
  private static func itemMark(_ rest: ArraySlice<UInt32>) -> Int? {
    guard let first = rest.first else { return nil }
    var end = rest.startIndex + 1
    switch first {
    case "-", "*", "+", 0x2022, 0x2013, 0x2014, 0x25AA, 0xB7: break
    default:
      guard LetterFolding.kind(first) == .digit else { return nil }
      while end < rest.endIndex, end - rest.startIndex < 3, LetterFolding.kind(rest[end]) == .digit
      {
        end += 1
      }
      guard end < rest.endIndex, rest[end] == "." || rest[end] == ")" else { return nil }
      end += 1
    }
    guard end < rest.endIndex, LetterFolding.kind(rest[end]) == .space else { return nil }
    return end
  }

  /// Keeps the text of a line: no emphasis, code signs, tags or addresses of links.
  private mutating func strip(_ line: ArraySlice<UInt32>, base: Int) {
    var brackets: [Int] = []
    var dropped: Set<Int> = []
    // Once no closing sign was found, none follows: looking again would cost the line each time.
    var noMoreClosing: Set<UInt32> = []
    var position = line.startIndex
    func end(_ closing: UInt32, after start: Int) -> Int? {
      guard !noMoreClosing.contains(closing) else { return nil }
      if let found = line[start...].firstIndex(of: closing) { return found }
      noMoreClosing.insert(closing)
      return nil
    }
    while position < line.endIndex {
      let scalar = line[position]
      let next = position + 1 < line.endIndex ? line[position + 1] : 0
      switch scalar {
      case "*", "`": break
      case "_" where !isInside(line, position): break
      case "\\" where next < 128 && LetterFolding.kind(next) == .other:
        position += 1
        kept.append((next, position - base))
      case "!" where next == "[": break
      case "[":
        brackets.append(kept.count)
        kept.append((scalar, position - base))
      case "]" where next == "(":
        guard let open = brackets.popLast(), let close = end(0x29, after: position) else {
          kept.append((scalar, position - base))
          break
        }
        dropped.insert(open)
        position = close
      case "<" where next == "/" || LetterFolding.kind(next) == .letter:
        guard let close = end(0x3E, after: position) else {
          kept.append((scalar, position - base))
          break
        }
        position = close
      default: kept.append((scalar, position - base))
      }
      position += 1
    }
    guard !dropped.isEmpty else { return }
    kept = kept.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  private func isInside(_ line: ArraySlice<UInt32>, _ position: Int) -> Bool {
    guard position > line.startIndex, position + 1 < line.endIndex else { return false }
    return LetterFolding.kind(line[position - 1]) == .letter
      && LetterFolding.kind(line[position + 1]) == .letter
  }
}
