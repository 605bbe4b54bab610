import Desk
import Doctrines
import WorldModel

/// Puts the contents of a meeting file into words.
struct MeetingWording {
  let file: MeetingFile
  let world: World
  let labels: Labels

  init(_ file: MeetingFile, world: World, labels: Labels) {
    self.file = file
    self.world = world
    self.labels = labels
  }

  var subject: EntityID { file.request.subject }
  var partner: EntityID { file.request.partner }

  func localName(_ entity: EntityID) -> LocalName {
    world.localName(of: entity, in: labels.language, at: EDTFInterval(file.request.on))
  }

  func name(_ entity: EntityID) -> String { localName(entity).text }

  /// The name inside a sentence: English puts the article before unions and organisations.
  func phraseName(_ entity: EntityID) -> LocalName {
    let name = localName(entity)
    let words = ["United", "Union", "Organization", "Organisation", "Association", "Community"]
    let parts = Set(name.text.split(separator: " ").map(String.init))
    guard labels.language == .english, !parts.isDisjoint(with: words) else { return name }
    return LocalName("the " + name.text, language: .english)
  }

  func heading(_ kind: MeetingSection.Kind) -> MeetingLabel {
    switch kind {
    case .sides: .sides
    case .standing: .standing
    case .agreements: .agreements
    case .promises: .promises
    case .openItems: .openItems
    case .changes: .changes
    case .safeFigures: .safeFigures
    case .unsafeFigures: .unsafeFigures
    case .room: .room
    case .vectors: .vectors
    }
  }

  func lastMeeting(receipts: [Int]) -> MeetingText.Line {
    let text =
      switch file.lastMeeting {
      case .event(let event, _):
        labels.text(
          MeetingLabel.lastMet, .text(name(event.content.id)), .text(interval(event.valid)))
      case .stated(let date): labels.text(MeetingLabel.lastStated, .text(self.date(date)))
      case .unknown: labels[MeetingLabel.lastUnknown]
      }
    return MeetingText.Line(lead: "", text: text, receipts: receipts, isCaution: false)
  }

  func unknown(_ gaps: [MeetingSection.Gap]) -> String {
    guard !gaps.isEmpty else { return "" }
    let texts = gaps.map { gap in
      let side = gap == .subjectOffices || gap == .subjectPromises ? subject : partner
      return labels.text(label(gap), .name(phraseName(side)))
    }
    return labels.text(MeetingLabel.notKnown, .text(texts.joined(separator: "; ")))
  }

  private func label(_ gap: MeetingSection.Gap) -> MeetingLabel {
    switch gap {
    case .subjectOffices: .gapSubjectOffices
    case .partnerOffices: .gapPartnerOffices
    case .diplomatic: .gapDiplomatic
    case .partnership: .gapPartnership
    case .agreements: .gapAgreements
    case .subjectPromises: .gapSubjectPromises
    case .partnerPromises: .gapPartnerPromises
    case .openItems: .gapOpenItems
    case .lastMeeting: .gapLastMeeting
    case .changes: .gapChanges
    case .trade: .gapTrade
    case .investment: .gapInvestment
    case .votes: .gapVotes
    case .figures: .gapFigures
    case .unsafeFigures: .gapUnsafeFigures
    case .sharedOrganisations: .gapSharedOrganisations
    case .vectors: .gapVectors
    }
  }

  /// The source's short key with the places in it.
  func receipt(_ receipt: MeetingPrint.Receipt) -> MeetingText.Receipt {
    var places = receipt.locators.prefix(MeetingText.locatorLimit).joined(separator: "; ")
    let left = receipt.locators.count - MeetingText.locatorLimit
    if left > 0 { places += "; " + labels.text(MeetingLabel.moreLocators, .number(left)) }
    let row = receipt.row.isEmpty ? "" : labels.text(MeetingLabel.rows, .text(receipt.row))
    let source = receipt.source.map { "\($0)" + (places.isEmpty ? "" : " \(places)") } ?? ""
    return MeetingText.Receipt(
      number: receipt.number, text: [row, source].filter { !$0.isEmpty }.joined(separator: ", "),
      citation: receipt.source.flatMap { world.source($0)?.citation } ?? "")
  }

  // Time and numbers

  func date(_ date: EDTFDate) -> String { labels.date(date).text }

  func interval(_ time: EDTFInterval) -> String { labels.interval(time) }

  func number(_ value: Double, digits: Int = 4) -> String {
    labels.number("\(Rounded(value, digits: digits))")
  }

  /// A number with its unit and comparator, or the name of a level.
  func amount(_ amount: MeetingAmount) -> String {
    if let level = amount.level { return self.level(level) }
    guard let value = amount.value else { return labels.verdict(.noData) }
    let sign = amount.comparator == .equal ? "" : "\(amount.comparator.rawValue) "
    let unit = unit(amount.unit, of: value)
    let isPercent = amount.unit == .percent
    return sign + number(value, digits: isPercent ? 3 : 4) + (unit.isEmpty ? "" : "\u{A0}\(unit)")
  }

  /// The same with its time in brackets.
  func dated(_ amount: MeetingAmount) -> String {
    let when = interval(amount.time)
    return self.amount(amount) + (when.isEmpty ? "" : " (\(when))")
  }

  func level(_ name: String) -> String {
    if let step = Stage.Step(rawValue: name) { return self.step(step) }
    if let result = Outcome.Result(rawValue: name) { return self.result(result) }
    if let role = Membership.Role(rawValue: name) { return self.role(role) }
    return name.replacing("-", with: " ")
  }

  func join(_ parts: [String], _ separator: String = "; ") -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
