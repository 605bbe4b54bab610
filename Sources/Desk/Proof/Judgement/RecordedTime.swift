import WorldModel

/// Something dated in the record that a draft may name.
struct RecordedTime {
  /// What a sentence has to say for the row to speak of it.
  enum Cue: Hashable {
    case stage(Stage.Step)
    /// One of some topics, such as those of *chair*.
    case topics(Set<String>)
    /// That it takes or took place; any verb will do.
    case happens
  }

  let record: FactRecord
  /// What has to be named, the speaker left out.
  let keys: Set<EntityID>
  /// The state whose standing or office it is; a sentence about another state is about another row.
  var actor: EntityID?
  let cue: Cue
  let time: EDTFInterval
  /// A place in an order that the row names.
  let ordinal: Int?
  /// Cities where it happens; another one named in their stead excludes it.
  let places: Set<EntityID>
  let isPlanned: Bool
  /// Whether another one like it may stand at another time: visits, meetings, terms of office.
  let mayRepeat: Bool
  /// Whether the row tells of a lasting state, so that a day given for it is the day of its start.
  let lasts: Bool
}
