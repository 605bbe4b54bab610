import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func side(_ side: MeetingSide, _ attribute: String) -> String {
    let what = side.amount.map(dated) ?? level(side.text)
    return "\(what), \(title(of: side.source))"
  }

  func title(of owner: EntityID, _ attribute: String) -> String {
    switch attribute {
    case "stage": return "\(name(owner)), \(labels[MeetingLabel.attributeStage])"
    case "outcome": return "\(name(owner)), \(labels[MeetingLabel.attributeOutcome])"
    default: break
    }
    // A flow names its series first, a term ends in its base unit.
    let parts = attribute.split(separator: "/").map(String.init)
    if parts.count > 1, let series = world.series(SeriesID(parts[0])) {
      let title = self.series(parts[0]).map { labels[$0] } ?? series.title
      return "\(name(owner)), \(title)"
    }
    let term = (attribute.split(separator: "[").first.map(String.init) ?? attribute)
      .trimmingSuffix()
    return "\(name(owner)), \(self.term(term))"
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
