extension BriefDocument {
  /// Figures of several poles over years.
  public struct TimeLine: Hashable, Sendable {
    /// One pole's figures.
    public struct Line: Hashable, Sendable {
      /// A pole's identifier, or another such as `rest`.
      public var id: String
      public var title: String
      public var points: [Point]

      public init(id: String, title: String, points: [Point]) {
        self.id = id
        self.title = title
        self.points = points
      }
    }

    public struct Point: Hashable, Sendable {
      public var year: Int
      /// `nil` where the year has no figure: the line has a gap there.
      public var figure: Figure?
      public var note: String?
      /// The bounds of the figure's interval, in the unit of ``Figure/exact``.
      public var low: Double?
      public var high: Double?

      public init(
        year: Int, figure: Figure?, note: String? = nil, low: Double? = nil, high: Double? = nil
      ) {
        self.year = year
        self.figure = figure
        self.note = note
        self.low = low
        self.high = high
      }
    }

    public var id: String
    public var title: String
    /// The unit of ``Figure/exact``, such as `% of goods trade`.
    public var unit: String
    public var lines: [Line]
    public var note: String?

    public init(id: String, title: String, unit: String, lines: [Line], note: String? = nil) {
      self.id = id
      self.title = title
      self.unit = unit
      self.lines = lines
      self.note = note
    }
  }

  /// The subject and the vectors on the map; their figures are those of the matrix.
  public struct Map: Hashable, Sendable {
    public struct Place: Hashable, Sendable {
      /// Degrees east.
      public var longitude: Double
      /// Degrees north.
      public var latitude: Double

      public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
      }
    }

    public struct Vector: Hashable, Sendable {
      public var poleID: String
      public var place: Place
      /// ISO 3166-1 alpha-3 codes of the countries that are tinted for the pole; may be empty.
      public var countries: [String]

      public init(poleID: String, place: Place, countries: [String] = []) {
        self.poleID = poleID
        self.place = place
        self.countries = countries
      }
    }

    public var place: Place
    /// Domains that the reader may choose between for the width of the lines, the first shown first.
    public var domainIDs: [String]
    public var vectors: [Vector]

    public init(place: Place, domainIDs: [String], vectors: [Vector]) {
      self.place = place
      self.domainIDs = domainIDs
      self.vectors = vectors
    }
  }

  /// What differs from an earlier brief or date.
  public struct Comparison: Hashable, Sendable {
    /// What the change lies in.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
      case doctrine
      case data
      case method
    }

    /// What became of a check.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
      case newVerdict
      case newFigure
      case newRule
      case added
      case dropped
    }

    public struct Change: Hashable, Sendable {
      public var reason: Reason
      /// `nil` for a change that concerns no single check.
      public var outcome: Outcome?
      /// One short line.
      public var text: String
      /// Longer lines that are shown on request, such as the rows now known.
      public var details: [String]
      public var checkID: String?
      public var before: Verdict?
      public var after: Verdict?

      public init(
        reason: Reason, outcome: Outcome? = nil, text: String, details: [String] = [],
        checkID: String? = nil, before: Verdict? = nil, after: Verdict? = nil
      ) {
        self.reason = reason
        self.outcome = outcome
        self.text = text
        self.details = details
        self.checkID = checkID
        self.before = before
        self.after = after
      }
    }

    /// What it is compared with: a date or a file.
    public var since: String
    public var changes: [Change]

    public init(since: String, changes: [Change]) {
      self.since = since
      self.changes = changes
    }
  }

  /// A date to come.
  public struct Deadline: Hashable, Sendable {
    /// EDTF.
    public var date: String
    public var text: String
    public var checkID: String?
    /// Identifiers of ``FactRow``.
    public var facts: [String]

    public init(date: String, text: String, checkID: String? = nil, facts: [String] = []) {
      self.date = date
      self.text = text
      self.checkID = checkID
      self.facts = facts
    }
  }
}
