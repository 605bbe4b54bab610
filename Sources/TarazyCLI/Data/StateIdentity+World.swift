import ArgumentParser
import Datasets
import Storage

extension StateIdentity {
  /// The codes and names of a world's states.
  ///
  /// - Throws: a message where the world has no compiled table of codes.
  static func read(from world: WorldOptions) throws -> StateIdentity {
    let path = world.path
    do {
      return try StateIdentity(
        codes: FileSurvey("\(path)/compiled/codes-states.csv"),
        actors: [
          FileSurvey("\(path)/compiled/actors-states.csv"), FileSurvey("\(path)/actors.csv"),
        ])
    } catch {
      throw ValidationError(
        "The world \(path) does not tell what the codes of states mean:\n\(error)\n"
          + "Leave --world out to go by the embedded world.")
    }
  }
}
