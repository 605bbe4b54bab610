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
    var cells = [
      wording.when(entry.time) + mark, labels[AgendaLabel(entry.kind)], what(entry),
      wording.certainty(entry),
    ]
    if agenda.partner != nil {
      cells.append(entry.relations.map(wording.relation).joined(separator: "; "))
    }
    return cells + [receipts(entry)]
  }

  private func what(_ entry: AgendaEntry) -> String {
    var what = wording.title(entry)
    if let formula = wording.formula(entry) { what += " (\(formula))" }
    if !entry.detail.isEmpty { what += ". \(wording.english(entry.detail))" }
    return what
  }

  /// What else is told of the occasion, a line each.
  func aspects(_ entry: AgendaEntry) -> [String] {
    entry.aspects.map { "+ \(wording.aspect($0, of: entry))" }
  }

  private func receipts(_ entry: AgendaEntry) -> String {
    // Each aspect shows at least the line on which it rests.
    let leading = entry.aspects.compactMap(\.receipts.first)
    let ordered = entry.receipts.prefix(1) + leading + entry.receipts.dropFirst()
    var seen: Set<AgendaReceipt> = []
    let distinct = ordered.filter { seen.insert($0).inserted }
    let shown = max(Self.shownReceipts, 1 + Set(leading).count)
    var text = distinct.prefix(shown).map(wording.receipt).joined(separator: "; ")
    let rest = distinct.count - shown
    if rest > 0 { text += "; " + labels.text(AgendaLabel.more, .number(rest)) }
    let against = entry.against.map { receipt in
      let time = labels.interval(receipt.valid)
      return wording.receipt(receipt) + (time.isEmpty ? "" : " (\(time))")
    }
    if !against.isEmpty {
      text += ". " + labels.text(AgendaLabel.against, .text(against.joined(separator: "; ")))
    }
    if !entry.contradicts.isEmpty {
      let others = wording.named(entry.contradicts, in: agenda)
      text += ". " + labels.text(AgendaLabel.contradicts, .text(others))
    }
    return text
  }

  /// What the marks mean, and up to when anniversaries are counted.
  var notes: [String] {
    var notes: [String] = []
    if agenda.entries.contains(where: { $0.falls == .possible }) {
      notes.append(labels[AgendaLabel.mayFall])
    }
    if agenda.entries.contains(where: wording.bearsMark) || undatedBearsMark {
      notes.append(labels[AgendaLabel.inEnglish])
    }
    if agenda.entries.contains(where: { $0.kinds.contains(.anniversary) }),
      !agenda.request.everyAnniversary
    {
      notes.append(labels[AgendaLabel.roundOnly])
    }
    if let last = agenda.anniversariesUntil {
      notes.append(
        labels.text(
          AgendaLabel.anniversariesUntil, .name(wording.date(EDTFDate(last))),
          .number(AnniversaryRule.horizon)))
    }
    return notes
  }

  private var undatedBearsMark: Bool {
    labels.language != .english
      && agenda.undated.contains { wording.title($0.headline).contains(AgendaWording.mark) }
  }

  /// What stands in no calendar: a heading, and the titles of each kind.
  var undated: (heading: String, kinds: [(name: String, titles: [String])])? {
    guard !agenda.undated.isEmpty else { return nil }
    let kinds = Dictionary(grouping: agenda.undated, by: \.kind)
    return (
      labels.text(AgendaLabel.undated, .number(agenda.undated.count)),
      kinds.keys.sorted().map { kind in
        let titles = (kinds[kind] ?? []).map { undated in
          "\(wording.title(undated.headline)) \(wording.place(undated.receipt))"
        }
        let name = kind == .deadline ? AgendaLabel.kindTarget : AgendaLabel(kind)
        return ("\(labels[name]) (\(titles.count))", titles)
      }
    )
  }
}
