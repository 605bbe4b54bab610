import Desk
import WorldModel

/// The parts that the printed tables of a calendar share.
struct AgendaTable {
  private let agenda: Agenda
  private let wording: AgendaWording
  private var labels: Labels { wording.labels }
  /// Receipts that a row shows; JSON and CSV hold all.
  private static let shownReceipts = 3

  init(_ agenda: Agenda, _ wording: AgendaWording) {
    self.agenda = agenda
    self.wording = wording
  }

  private func name(_ actor: EntityID) -> LabelArgument {
    .name(agenda.world.localName(of: actor, in: labels.language))
  }

  var title: String { labels.text(AgendaLabel.title, name(agenda.subject)) }

  var subtitle: [String] {
    let range = labels.text(
      AgendaLabel.range, .name(wording.date(EDTFDate(agenda.range.first))),
      .name(wording.date(EDTFDate(agenda.range.last))))
    let known = labels.text(AgendaLabel.asOf, .name(wording.date(agenda.asOf)))
    let count = labels.text(AgendaLabel.count, .number(agenda.entries.count))
    let partner = agenda.partner.map { [labels.text(AgendaLabel.partner, name($0))] } ?? []
    return ["\(range); \(known); \(count)"] + partner
  }

  var columns: [String] {
    var columns: [AgendaLabel] = [.columnWhen, .columnKind, .columnWhat, .columnCertainty]
    var titles = columns.map { labels[$0] }
    if let partner = agenda.partner {
      titles.append(labels.text(AgendaLabel.columnRelation, name(partner)))
    }
    columns = [.columnReceipts]
    return titles + columns.map { labels[$0] }
  }

  func cells(_ entry: AgendaEntry) -> [String] {
    let mark = entry.falls == .certain ? "" : " ?"
    var what = wording.title(entry)
    if let formula = wording.formula(entry) { what += " (\(formula))" }
    if !entry.detail.isEmpty { what += ". \(wording.english(entry.detail))" }
    var cells = [
      wording.when(entry.time) + mark, labels[AgendaLabel(entry.kind)], what,
      wording.certainty(entry),
    ]
    if agenda.partner != nil {
      cells.append(entry.relations.map(wording.relation).joined(separator: "; "))
    }
    var receipts = entry.receipts.prefix(Self.shownReceipts).map(wording.receipt)
      .joined(separator: "; ")
    let rest = entry.receipts.count - Self.shownReceipts
    if rest > 0 { receipts += "; " + labels.text(AgendaLabel.more, .number(rest)) }
    let against = entry.against.map(wording.receipt)
    if !against.isEmpty {
      receipts += ". " + labels.text(AgendaLabel.against, .text(against.joined(separator: "; ")))
    }
    if !entry.contradicts.isEmpty {
      receipts +=
        ". "
        + labels.text(
          AgendaLabel.contradicts, .text(entry.contradicts.joined(separator: "; ")))
    }
    return cells + [receipts]
  }

  /// What the marks mean, and what stands in no calendar.
  var notes: [String] {
    var notes: [String] = []
    if agenda.entries.contains(where: { $0.falls == .possible }) {
      notes.append(labels[AgendaLabel.mayFall])
    }
    if agenda.entries.contains(where: wording.isUntranslated) {
      notes.append(labels[AgendaLabel.inEnglish])
    }
    if !agenda.undated.isEmpty {
      notes.append(
        labels.text(
          AgendaLabel.undated, .number(agenda.undated.count),
          .text(agenda.undated.map(\.fact).joined(separator: ", "))))
    }
    return notes
  }
}
