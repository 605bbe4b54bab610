import Datasets
import WorldModel

/// The rows of one flow: named partners, the bloc beside its members, and the rest.
struct PartnerFlows {
  let series: String
  let reporter: String
  let direction: Flow.Direction
  let period: String
  let unit: String
  let source: PublicDataset
  /// The column of the source.
  let locator: String
  var note = ""
  /// What to remark of a negative amount.
  var negativeNote = ""
  /// Partners of whom the source has one direction only, with what to remark of their total.
  var oneSided: [String: String] = [:]

  /// - Parameters:
  ///   - amounts: by partner.
  ///   - members: partners that belong to the bloc of the panel at that time.
  ///   - never: codes that stand for no actor.
  func rows(
    _ amounts: [String: Double], members: Set<String>, never: Set<String>
  ) -> [CompiledTable.Row] {
    let selection = PartnerSelection(amounts, always: Panel.listedPartners, never: never)
    var rows = selection.listed.map { partner, value in
      row(partner, value, note: remark(partner, value))
    }
    let bloc = amounts.filter { members.contains($0.key) }
    if reporter != Panel.bloc, bloc.values.contains(where: { $0 != 0 }) {
      // Summed in order, so that the last digit is the same every time.
      rows.append(
        row(
          Panel.bloc, bloc.values.sorted().reduce(0, +),
          note: Self.joined(["sum of its members, who have rows too", oneSidedCount(bloc.keys)])))
    }
    if selection.other.count > 0 {
      var rest = row(
        Flow.other.text, selection.other.value,
        note: Self.joined([note, oneSidedCount(selection.other.partners)]))
      rest[.count] = "\(selection.other.count)"
      rest[.squares] = FigureText.text(selection.other.squares)
      rows.append(rest)
    }
    return rows
  }

  private func remark(_ partner: String, _ value: Double) -> String {
    Self.joined([value < 0 ? negativeNote : note, oneSided[partner] ?? ""])
  }

  private func oneSidedCount(_ partners: some Collection<String>) -> String {
    let count = partners.count { oneSided[$0] != nil }
    return count == 0 ? "" : "\(count) of \(partners.count) partners with one direction only"
  }

  private static func joined(_ notes: [String]) -> String {
    notes.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func row(_ partner: String, _ value: Double, note: String) -> CompiledTable.Row {
    [
      .series: series, .reporter: reporter, .partner: partner, .direction: direction.rawValue,
      .value: FigureText.text(value), .unit: unit, .valid: period, .source: source.key,
      .locator: locator, .note: note,
    ]
  }
}
