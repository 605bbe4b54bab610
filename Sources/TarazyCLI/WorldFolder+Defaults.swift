import Datasets
import Reporting
import WorldModel

extension WorldFolder {
  /// The date of knowledge to use where none is given: the latest date recorded in the world.
  var defaultDate: EDTFDate {
    world.latestRecorded ?? EDTFDate(CalendarDay(number: 0))
  }

  var digests: [InputDigest] { inputs.map { InputDigest(path: $0.path, sha256: $0.sha256) } }
}
