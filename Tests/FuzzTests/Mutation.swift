import TestSupport

/// Makes broken texts of proper ones: bytes are changed, taken out, doubled and moved, and words that
/// readers treat apart are put in.
struct Mutation {
  /// What readers treat apart: marks of encodings, quotes, bounds of numbers and dates.
  private static let words: [[UInt8]] =
    [
      "\"", "\"\"", ",", ",,,,", "\t", "\n", "\r\n", "\r", "\0", "'", "|", ">", ":", ": ", "- ",
      "? ",
      "{", "}", "[", "]", "&a", "*a", "<<: *a", "!!binary ", "---\n", "...\n", "#", "%YAML 9.9\n",
      "~", "null", "NaN", "inf", "-0", "1e400", "1e-400", "9223372036854775808", "0x10", ".5", "5.",
      "2014-02-30", "2014~", "201X", "Y170000", "../2018", "/..", "2014-21", "-9999", "9999-12-31",
      "≥", "<=", "USD bn", "%", "\u{FEFF}", "\u{202E}", "\u{1F1F0}\u{1F1FF}", "é", "И", "ұ", "../",
      "\u{2028}", "/etc/passwd", "\\", "\\u0000", "=1+1", "@", "signed", "KAZ", "1991/",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0x1F, 0x8B, 0x08], [0xE2, 0x80],
    ]

  private var generator: SplitMix64
  private let seeds: [[UInt8]]
  private let limit: Int

  /// - Parameters:
  ///   - seeds: proper texts; at least one.
  ///   - limit: the most bytes of a text that is made.
  init(of seeds: [[UInt8]], seed: UInt64, limit: Int = 4096) {
    self.seeds = seeds
    self.limit = limit
    generator = SplitMix64(seed: seed)
  }

  /// The next text.
  mutating func next() -> [UInt8] {
    var text = stretch(of: pick(seeds) ?? [])
    for _ in 0...Int.random(in: 0..<8, using: &generator) { change(&text) }
    return Array(text.prefix(limit))
  }

  private mutating func change(_ text: inout [UInt8]) {
    let place = Int.random(in: 0...text.count, using: &generator)
    let end = min(text.count, place + Int.random(in: 0..<32, using: &generator))
    switch Int.random(in: 0..<8, using: &generator) {
    case 0 where place < text.count:
      text[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1 where place < text.count: text[place] = .random(in: .min ... .max, using: &generator)
    case 2: text.removeSubrange(place..<end)
    case 3: text.insert(contentsOf: Array(text[place..<end]), at: place)
    case 4: text.insert(contentsOf: stretch(of: pick(seeds) ?? []).prefix(64), at: place)
    case 5:
      let again = Array(text[place..<end])
      for _ in 0..<Int.random(in: 1..<64, using: &generator) {
        text.insert(contentsOf: again, at: place)
      }
    default: text.insert(contentsOf: pick(Self.words) ?? [], at: place)
    }
  }

  /// A text, or a part of it, so that long ones do not hide what stands at their end.
  private mutating func stretch(of text: [UInt8]) -> [UInt8] {
    guard text.count > 256, Bool.random(using: &generator) else { return Array(text.prefix(limit)) }
    let start = Int.random(in: 0..<text.count - 128, using: &generator)
    return Array(text[start...].prefix(Int.random(in: 16..<1024, using: &generator)))
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8]? {
    list.randomElement(using: &generator)
  }
}
