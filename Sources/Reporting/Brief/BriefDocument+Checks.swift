extension BriefDocument {
  /// A sentence of the doctrine, tested.
  public struct Check: Hashable, Sendable {
    public enum Severity: String, CaseIterable, Hashable, Sendable {
      case error
      case warning
      case information
    }

    /// Who named the number that the figure is held against.
    public enum ThresholdBasis: String, CaseIterable, Hashable, Sendable {
      case stated
      case analyst
    }

    public var id: String
    /// `target`, `principle`, `priority`, `goal`, `commitment`.
    public var kind: String
    public var title: String
    public var verdict: Verdict
    public var severity: Severity
    /// Whose words are tested, and where they stand.
    public var words: Words?
    /// What the measure gave.
    public var value: Figure?
    /// What the value is a figure of, such as `Share of a partner in goods trade: Russia`.
    public var valueNote: String?
    /// What was expected, such as `at least 40 USD bn, by 2015`.
    public var expectation: String?
    public var thresholdBasis: ThresholdBasis?
    public var formula: String?
    /// The name in ``BriefDocument/methods``.
    public var measureName: String?
    public var measureVersion: String?
    /// Why the verdict is what it is.
    public var reason: String?
    /// The datum that would decide an undecided check.
    public var needs: String?
    public var evidence: [Evidence]
    /// Stand-ins that the reader asked for; they decide nothing.
    public var proxies: [Proxy]

    public init(
      id: String, kind: String, title: String, verdict: Verdict, severity: Severity,
      words: Words? = nil, value: Figure? = nil, valueNote: String? = nil,
      expectation: String? = nil,
      thresholdBasis: ThresholdBasis? = nil, formula: String? = nil, measureName: String? = nil,
      measureVersion: String? = nil, reason: String? = nil, needs: String? = nil,
      evidence: [Evidence] = [], proxies: [Proxy] = []
    ) {
      self.id = id
      self.kind = kind
      self.title = title
      self.verdict = verdict
      self.severity = severity
      self.words = words
      self.value = value
      self.valueNote = valueNote
      self.expectation = expectation
      self.thresholdBasis = thresholdBasis
      self.formula = formula
      self.measureName = measureName
      self.measureVersion = measureVersion
      self.reason = reason
      self.needs = needs
      self.evidence = evidence
      self.proxies = proxies
    }
  }

  /// What a source states, in short and in the compiler's own words.
  public struct Words: Hashable, Sendable {
    public var text: String
    /// The identifier of a ``SourceRow``.
    public var sourceID: String
    public var locator: String

    public init(text: String, sourceID: String, locator: String) {
      self.text = text
      self.sourceID = sourceID
      self.locator = locator
    }
  }

  /// A fact, and what it does for a verdict.
  public struct Evidence: Hashable, Sendable {
    public enum Role: String, CaseIterable, Hashable, Sendable {
      /// The verdict rests on it.
      case used
      /// A figure of a neighbouring year, shown where the year asked for has none.
      case neighbour
      /// It contradicts a fact that was preferred.
      case setAside
    }

    /// The identifier of a ``FactRow``.
    public var factID: String
    public var role: Role

    public init(_ factID: String, role: Role = .used) {
      self.factID = factID
      self.role = role
    }
  }

  /// A measure in place of something that cannot be measured.
  public struct Proxy: Hashable, Sendable {
    public var title: String
    public var figure: Figure?

    public init(title: String, figure: Figure? = nil) {
      self.title = title
      self.figure = figure
    }
  }

  /// A commitment that the brief puts first.
  public struct WeakCommitment: Hashable, Sendable {
    public var checkID: String
    /// Why it stands here: the rule of the order, not a judgement.
    public var reason: String
    /// One or two facts in words, each with its figure's receipt.
    public var lines: [Figure]

    public init(checkID: String, reason: String, lines: [Figure]) {
      self.checkID = checkID
      self.reason = reason
      self.lines = lines
    }
  }
}
