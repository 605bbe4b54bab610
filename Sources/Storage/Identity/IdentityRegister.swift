import Datasets

/// Every code that an import met, with what it was taken for and how often.
struct IdentityRegister {
  struct Entry {
    let scheme: IdentityScheme
    let code: String
    let outcome: IdentityOutcome
    /// Row of `actors`; `nil` where the code has no state.
    let actor: Int64?
    var firstYear: Int?
    var lastYear: Int?
    var rows = 0
    let file: String
    let firstLine: Int
  }

  private struct Code {
    /// Row of `texts`.
    let text: Int64
    var lastKey = Int.min
    var lastEntry = -1
  }

  /// The codes of one scheme.
  private struct Slot {
    var interner = CodeInterner()
    var codes: [Code] = []
    /// Entries by code and years.
    var byYears: [Int: Int] = [:]
    var byMeaning: [Meaning: Int] = [:]
  }

  private struct Meaning: Hashable {
    let code: Int
    let outcome: IdentityOutcome
  }

  private(set) var entries: [Entry] = []
  private let identity: StateIdentity
  private let dictionary: TextDictionary
  private var numbers: [IdentityScheme: Int] = [:]
  private var slots: [Slot] = []

  init(identity: StateIdentity, dictionary: TextDictionary) {
    self.identity = identity
    self.dictionary = dictionary
  }

  /// A number for a scheme, to be kept while a file is read.
  mutating func slot(of scheme: IdentityScheme) -> Int {
    if let slot = numbers[scheme] { return slot }
    numbers[scheme] = slots.count
    slots.append(Slot())
    return slots.count - 1
  }

  /// Notes one more row with a code and returns its text and its actor.
  ///
  /// - Parameter last: the last year of a row that holds for several; equal to `first` otherwise.
  mutating func note(
    _ bytes: UnsafeBufferPointer<UInt8>, slot: Int, scheme: IdentityScheme, first: Int?,
    last: Int?, file: String, line: Int
  ) throws -> (text: Int64, actor: Int64?) {
    let number = slots[slot].interner.number(of: bytes)
    if number == slots[slot].codes.count {
      let text = try dictionary.text(slots[slot].interner.text(number))
      slots[slot].codes.append(Code(text: text))
    }
    // The reader takes years up to 2199; 0 stands for none.
    let years = (first ?? 0) << 12 | (last ?? 0)
    let known = slots[slot].codes[number]
    let place: Int
    if known.lastKey == years {
      place = known.lastEntry
    } else {
      place = try find(number, slot, scheme, first, last, years, file, line)
      slots[slot].codes[number].lastKey = years
      slots[slot].codes[number].lastEntry = place
    }
    entries[place].rows += 1
    return (known.text, entries[place].actor)
  }

  private mutating func find(
    _ number: Int, _ slot: Int, _ scheme: IdentityScheme, _ first: Int?, _ last: Int?,
    _ years: Int, _ file: String, _ line: Int
  ) throws -> Int {
    let key = number << 24 | years
    if let place = slots[slot].byYears[key] { return place }
    let code = slots[slot].interner.text(number)
    let outcome: IdentityOutcome
    if let first, let last, first != last {
      outcome = identity.outcome(code, in: scheme, from: first, to: last)
    } else {
      outcome = identity.outcome(code, in: scheme, year: first)
    }
    let meaning = Meaning(code: number, outcome: outcome.grouped)
    let place: Int
    if let known = slots[slot].byMeaning[meaning] {
      place = known
      entries[place].firstYear = Self.least(entries[place].firstYear, first)
      entries[place].lastYear = Self.greatest(entries[place].lastYear, last)
    } else {
      place = entries.count
      slots[slot].byMeaning[meaning] = place
      let actor = try outcome.state.map { try dictionary.actor($0) }
      entries.append(
        Entry(
          scheme: scheme, code: code, outcome: outcome, actor: actor, firstYear: first,
          lastYear: last, file: file, firstLine: line))
    }
    slots[slot].byYears[key] = place
    return place
  }

  private static func least(_ a: Int?, _ b: Int?) -> Int? {
    if let a, let b { min(a, b) } else { a ?? b }
  }

  private static func greatest(_ a: Int?, _ b: Int?) -> Int? {
    if let a, let b { max(a, b) } else { a ?? b }
  }
}

extension IdentityOutcome {
  /// Without the note, which may differ from year to year.
  fileprivate var grouped: IdentityOutcome {
    if case .unmapped(let reason, _) = self { .unmapped(reason, note: "") } else { self }
  }
}
