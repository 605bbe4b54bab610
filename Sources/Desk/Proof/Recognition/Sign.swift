import WorldModel

/// What a word or phrase of a lexicon says to the readers of numbers, dates and the rest.
enum Sign: Hashable {
  /// A word for a number below 1000; `isWeak` where the word mostly means something else: *one*, *a*.
  case number(Double, isWeak: Bool)
  case ordinal(Int)
  /// *a third of*, *половина*: a part of a whole, in per cent.
  case part(Double)
  /// *thousand*, *млрд*: a factor.
  case scale(Double)
  /// Stands before or behind the number that it qualifies.
  case comparator(Comparator, isBehind: Bool)
  case unit(FigureUnit)
  /// *a year*, *в сутки*: makes a volume a rate.
  case perYear
  case perDay
  /// May stand between a number and its unit: *US*, *metric*.
  case filler
  /// *to*, *до*: between the ends of a range.
  case rangeTo
  /// *from*, *между*: before a range.
  case rangeFrom
  case and
  /// A word of growth or decline: *rose from 5 to 10* is no range.
  case change
  /// What follows is a label and no figure: *Article 5*, *№ 280*.
  case label
  case calendar(CalendarWord)
  case stage(Stage.Step, isNegated: Bool, isFuture: Bool)
  case negation
  case future
  case topic(String)
  case sum
  /// A preposition, conjunction or auxiliary: no unit is sought behind it.
  case function

  /// The case without its contents, to find the phrases of a kind.
  var kind: SignKind {
    switch self {
    case .number: .number
    case .ordinal: .ordinal
    case .part: .part
    case .scale: .scale
    case .comparator: .comparator
    case .unit: .unit
    case .perYear, .perDay: .rate
    case .filler: .filler
    case .rangeTo: .rangeTo
    case .rangeFrom: .rangeFrom
    case .and: .and
    case .change: .change
    case .label: .label
    case .calendar: .calendar
    case .stage: .stage
    case .negation: .negation
    case .future: .future
    case .topic: .topic
    case .sum: .sum
    case .function: .function
    }
  }
}

enum SignKind: UInt32 {
  case number, ordinal, part, scale, comparator, unit, rate, filler, rangeTo, rangeFrom, and,
    change,
    label,
    calendar, stage, negation, future, topic, sum, function
}

/// A word of dates.
enum CalendarWord: Hashable {
  case month(Int)
  /// Could as well be another word, such as *may* or *март*: only beside a number.
  case doubtfulMonth(Int)
  /// 21–24, spring to winter.
  case season(Int)
  case quarter
  case half
  /// *months*, for *the first seven months*.
  case months
  /// *year*, *года*, *жылғы*: beside a year.
  case year
  /// *years*, *гг.*, *жылдары*, of a decade or of a range.
  case years
  /// *since*, *в*, *by*: a bare year may follow.
  case at
  case of
  case first
}

/// What a number counts, before scale words are applied.
enum FigureUnit: Hashable {
  /// ISO 4217 code.
  case currency(String)
  case percent
  /// Tonnes and millions of tonnes; the world counts in `Mt`.
  case tonnes(Double)
  /// Cubic metres, in the world's `bcm`.
  case cubicMetres(Double)
  case barrels
  case people
  /// Days, with the number of days in one.
  case days(Double)
  /// Anything counted, under the world's name for it.
  case count(String)
}
