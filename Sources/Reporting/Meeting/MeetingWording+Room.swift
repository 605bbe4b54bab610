import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  /// The pole by its actor's name; of several actors, by the name of the group of its title.
  func pole(_ title: String, _ actors: [EntityID]) -> String {
    if labels.language == .english { return title }
    // The title names the vector; an actor that merely stands for it is called otherwise.
    if let named = world.entity(named: title) { return name(named) }
    return actors.count == 1 ? actors.map(name).joined() : title
  }

  /// A share with one decimal; what would round to nothing, but is not, as less than the last digit.
  func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    if tenths == 0, share > 0 { return "< \(number(0.1))\u{A0}%" }
    return "\(number(tenths / 10))\u{A0}%"
  }

  func organisations(_ room: MeetingRoom, _ groups: [MeetingSeat]) -> Words {
    let isUnknown = room == .unknownPartner
    let limit = room == .shared ? 14 : isUnknown ? 4 : 12
    var texts = groups.prefix(limit).map { seat in
      let role = seat.role.map { self.role($0) }
      let other = seat.other.map { name($0) }
      let both = [other, role].compactMap { $0 }
      return shortName(seat.organisation)
        + (both.count < 2 ? "" : " (\(both.joined(separator: ": ")))")
    }
    if groups.count > limit {
      texts.append(labels.text(MeetingLabel.andMore, .number(groups.count - limit)))
    }
    let lead =
      switch room {
      case .blocs: labels[MeetingLabel.roomBlocs]
      case .shared: labels[MeetingLabel.roomShared]
      case .onlySubject: labels.text(MeetingLabel.roomOnlySubject, .name(localName(subject)))
      case .onlyPartner: labels.text(MeetingLabel.roomOnlyPartner, .name(localName(partner)))
      case .unknownPartner: labels.text(MeetingLabel.roomUnknown, .name(localName(partner)))
      }
    return (
      "\(lead) (\(groups.count))", texts.joined(separator: ", "), false
    )
  }

  /// The abbreviation by which an organisation is known, or else its name.
  func shortName(_ group: EntityID) -> String {
    guard labels.language != .english else { return group.text }
    let short = world.names(of: group, in: labels.language).map(\.content.name).filter { name in
      name.count <= 8 && !name.contains(" ") && name.count(where: \.isUppercase) > 1
    }
    return short.first ?? name(group)
  }
}
