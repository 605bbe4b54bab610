/// Cuts a draft into sentences, headings and list items, and keeps their places in the file.
enum SentenceSplitter {
  /// Longer sentences are cut at a space, so that no text takes more than its length to read.
  static let longest = 4_000

  /// Complexity: O(n) in the length of the text.
  static func sentences(of text: String) -> [PlacedText] {
    let scalars = text.unicodeScalars.map(\.value)
    var result: [PlacedText] = []
    var paragraph = PlacedText()
    var before: (kind: MarkdownLine.Kind, length: Int) = (.blank, 0)
    func close() {
      split(paragraph, into: &result)
      paragraph.removeAll()
    }
    forEachLine(scalars) { line, number in
      let read = MarkdownLine(line)
      if !continues(read, before) { close() }
      if !paragraph.isEmpty { paragraph.appendBreak() }
      let columns = CharacterCount.offsets(line)
      for (scalar, offset) in read.kept {
        paragraph.append(scalar, line: number, column: (columns?[offset] ?? offset) + 1)
      }
      before = (read.isShouted ? .heading : read.kind, line.count)
    }
    close()
    return result
  }

  /// Whether a line goes on with the paragraph of the line before: a line that was broken for its
  /// length, or one that begins in the middle of a sentence.
  private static func continues(
    _ line: MarkdownLine, _ before: (kind: MarkdownLine.Kind, length: Int)
  ) -> Bool {
    guard line.kind == .text, before.kind == .text || before.kind == .item,
      let first = line.kept.first?.scalar
    else { return false }
    return before.length >= 50 || LetterFolding.isLower(first)
      || LetterFolding.kind(first) == .digit
  }

  private static func forEachLine(
    _ scalars: [UInt32], _ body: (ArraySlice<UInt32>, Int) -> Void
  ) {
    var number = 1
    var start = scalars.first == 0xFEFF ? 1 : 0
    var position = start
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case 10, 13, 0x85, 0x2028, 0x2029:
        body(scalars[start..<(position - 1)], number)
        if scalar == 13, position < scalars.count, scalars[position] == 10 { position += 1 }
        number += 1
        start = position
      default: break
      }
    }
    if start < scalars.count { body(scalars[start...], number) }
  }

  private static func split(_ paragraph: PlacedText, into result: inout [PlacedText]) {
    var start = 0
    func add(_ end: Int) {
      if let sentence = paragraph.part(start..<end) { result.append(sentence) }
      start = end
    }
    for position in paragraph.scalars.indices {
      if let end = SentenceEnd.end(in: paragraph.scalars, at: position, from: start) { add(end) }
      if position - start >= longest, LetterFolding.kind(paragraph.scalars[position]) == .space {
        add(position)
      } else if position - start >= 2 * longest {
        add(position)
      }
    }
    add(paragraph.scalars.count)
  }
}

extension PlacedText {
  /// A stretch without the spaces at its ends; `nil` if nothing is left.
  func part(_ range: Range<Int>) -> PlacedText? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, LetterFolding.kind(scalars[low]) == .space { low += 1 }
    while high > low, LetterFolding.kind(scalars[high - 1]) == .space { high -= 1 }
    guard low < high else { return nil }
    return PlacedText(self, low..<high)
  }
}
