extension World {
  /// The names of a thing in a language at a time, in the order of the files: the preferred ones first.
  ///
  /// - Parameter time: names whose validity excludes it are left out.
  public func names(
    of entity: EntityID, in language: Language, at time: EDTFInterval = .unknown
  ) -> [Fact<Alias>] {
    let held = aliases(of: entity).filter {
      $0.content.language == language.rawValue && $0.valid.overlap(time) != .none
    }
    return held.filter { $0.content.form == .preferred } + held.filter { $0.content.form == .name }
  }

  /// The name to print in a language; `nil` where the world has none in it.
  ///
  /// In English it is the title under which the thing is entered.
  public func name(
    of entity: EntityID, in language: Language, at time: EDTFInterval = .unknown
  ) -> String? {
    let named = names(of: entity, in: language, at: time).first
    if language == .english, named?.content.form != .preferred {
      return kind(of: entity) == nil ? nil : title(of: entity)
    }
    return named?.content.name
  }
}
