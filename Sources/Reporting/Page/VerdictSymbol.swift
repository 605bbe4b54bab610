/// Symbols of the verdicts: told apart by shape, so that neither colour nor a font is needed.
enum VerdictSymbol {
  /// A drawing of sixteen units that takes the colour of the text around it.
  static func svg(_ verdict: BriefDocument.Verdict) -> String {
    "<svg class=\"symbol\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">"
      + "<path d=\"\(path(verdict))\"/></svg>"
  }

  /// A character for terminals.
  static func character(_ verdict: BriefDocument.Verdict) -> String {
    switch verdict {
    case .met: "✓"
    case .missed: "✗"
    case .onTrack: "↗"
    case .offTrack: "↘"
    case .disputed: "≠"
    case .noData: "○"
    case .notTestable: "–"
    }
  }

  private static func path(_ verdict: BriefDocument.Verdict) -> String {
    switch verdict {
    case .met: "M2.5 8.5l3.5 4 7.5-9"
    case .missed: "M3.5 3.5l9 9M12.5 3.5l-9 9"
    case .onTrack: "M3 13L13 3M6 3h7v7"
    case .offTrack: "M3 3l10 10M6 13h7V6"
    case .disputed: "M2 5.5h12M2 10.5h12M11 2L5 14"
    case .noData: "M8 2.5a5.5 5.5 0 1 0 .01 0z"
    case .notTestable: "M8 2.5a5.5 5.5 0 1 0 .01 0zM4.2 11.8l7.6-7.6"
    }
  }
}
