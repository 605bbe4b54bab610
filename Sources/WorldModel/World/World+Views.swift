extension World {
  /// The world as it was known at the end of a date: facts recorded later are left out.
  ///
  /// A fact counts as known if the first day that its `recorded` date may mean is not after the last
  /// day that `date` may mean. A fact without a recorded date is kept: nothing says that it came later.
  /// Names and codes are always kept, so that what remains can be read.
  public func asOf(_ date: EDTFDate) -> World {
    let last = date.latest
    return keeping { envelope in envelope.recorded.map { $0.earliest <= last } ?? true }
  }

  /// The facts that hold, or may hold, at a date or in an interval.
  ///
  /// Facts whose time is not known at all are kept, because nothing excludes them.
  public func at(_ time: EDTFInterval) -> World {
    keeping { $0.valid.overlap(time) != .none }
  }

  /// The same world, with its index, where nothing is dropped.
  private func keeping(_ keep: (FactEnvelope) -> Bool) -> World {
    let kept = facts.keeping(keep)
    guard kept.count < facts.count else { return self }
    return with(kept)
  }

  /// The same world with further facts, for example an import that overlays the embedded figures.
  public func adding(_ change: (inout FactTables) -> Void) -> World {
    var changed = facts
    change(&changed)
    return with(changed)
  }

  private func with(_ facts: FactTables) -> World {
    var world = World(title: title, sources: sources, series: series, facts: facts)
    world.networkChanges = networkChanges
    return world
  }
}
