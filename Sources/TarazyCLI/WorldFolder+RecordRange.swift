import Datasets
import Desk
import Foundation
import WorldModel

extension WorldFolder {
  /// Warns on the error output of a date of which the world holds nothing, with the time that it holds;
  /// what was asked for is still printed.
  ///
  /// - Parameter option: how the date was given, such as `--on 1850`.
  func warn(of date: EDTFDate, _ option: String, about subject: EntityID) {
    guard let range = RecordRange(of: subject, in: world), range.misses(date) else { return }
    let text =
      "Warning: \(option) lies outside the record: what this world holds of "
      + "\(world.title(of: subject)) runs from \(EDTFDate(range.first)) to "
      + "\(EDTFDate(range.last)), so that nothing of that time is in the answer.\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
