/// Words that turn a claim, beside those that the recognition reports.
enum Cue: String {
  /// *since*, *became*: the date is a beginning.
  case start
  /// *until*: the date is an end.
  case end
  /// *only*, *so far*: nothing beyond.
  case only
  /// *still*, *under construction*: not done.
  case unfinished
  /// *was held*, *are running*: done.
  case done
  /// *aim*, *target*: what is wanted.
  case target
  /// *among them*, *without*: a member named as a part and not added.
  case part
  /// *former*, *then called*.
  case former
  case negation
  /// *hopes to*, *is preparing to*: not yet done by one who wants it.
  case aspires
  /// *still*, *under way*: a step that lasts.
  case ongoing
  /// *adding*, *in all*: what stands beside it is added up.
  case sum
  case lastYear = "last-year"
  case thisYear = "this-year"
  case nextYear = "next-year"
  /// *has reached*: an amount that is there.
  case reached
  /// *met*, *attained*: a goal told as reached.
  case attained
  /// *lost*, *fell by*: the amount is taken away.
  case loss
  /// *gained*, *rose by*: the amount is added.
  case gain
  /// *became*, *was transformed into*: what stands behind it began.
  case became
  /// *one of*
  case oneOf = "one-of"
  /// *account for*: an amount that a whole list has.
  case total
  /// *today*, *currently*: said of the day of the speech.
  case now
  /// *was*, *had been*, *once*: said of a time before.
  case past
}
