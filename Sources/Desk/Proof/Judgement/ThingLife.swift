import WorldModel

/// The stages of a thing in the record.
struct ThingLife {
  /// Steps that were reported, oldest first.
  let reached: [Fact<Stage>]
  let planned: [Fact<Stage>]

  /// The furthest step reached by the end of a day; `nil` where none was.
  func furthest(by day: CalendarDay) -> Fact<Stage>? {
    reached.filter { $0.valid.earliest.map { $0 <= day } ?? true }
      .max { ($0.content.step, $0.valid) < ($1.content.step, $1.valid) }
  }
}

extension Stage.Step {
  /// Adopted and signed are one height: declarations are adopted, treaties signed.
  var height: Int {
    switch self {
    case .intended: 0
    case .proposed: 1
    case .tabled: 2
    case .negotiated: 3
    case .concluded: 4
    case .adopted, .signed: 5
    case .inForce, .launched: 6
    case .implemented: 7
    case .completed: 8
    case .terminated: 9
    }
  }

  /// Steps that drafts name by the same words.
  func isLike(_ other: Stage.Step) -> Bool {
    if self == other { return true }
    let groups: [Set<Stage.Step>] = [
      [.adopted, .signed], [.adopted, .launched], [.launched, .completed], [.launched, .inForce],
      [.launched, .implemented], [.proposed, .tabled], [.proposed, .intended],
      [.proposed, .concluded], [.negotiated, .concluded], [.completed, .implemented],
    ]
    return groups.contains { $0.contains(self) && $0.contains(other) }
  }
}
