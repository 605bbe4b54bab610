extension BriefDocument {
  /// How the subject votes beside its poles in the United Nations General Assembly.
  public struct Votes: Hashable, Sendable {
    /// Votes on which two poles were opposed, over some years.
    public struct Opposed: Hashable, Sendable {
      /// Titles of the poles.
      public var first: String
      public var second: String
      /// Such as `2015–2019`.
      public var years: String
      /// Roll calls, in the order total, with the first, with the second, abstained, absent.
      public var counts: [Figure]
      /// The first pole's share where a side was taken, with its interval in the text; `nil` where none was.
      public var lean: Figure?

      public init(
        first: String, second: String, years: String, counts: [Figure], lean: Figure?
      ) {
        self.first = first
        self.second = second
        self.years = years
        self.counts = counts
        self.lean = lean
      }
    }

    /// Ideal points of the subject and of poles that are one state; `nil` where there are none.
    public var path: TimeLine?
    public var opposed: [Opposed]

    public init(path: TimeLine?, opposed: [Opposed]) {
      self.path = path
      self.opposed = opposed
    }

    public var isEmpty: Bool { path == nil && opposed.isEmpty }
  }
}
