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
      let files = try ["compiled/codes-states.csv", "compiled/actors-states.csv", "actors.csv"].map
      {
        try FileSurvey(WorldFolder.place(of: $0, in: path))
      }
      return try StateIdentity(codes: files[0], actors: Array(files.dropFirst()))
    } catch {
      throw ValidationError(
        "The world \(path) does not tell what the codes of states mean:\n\(error)\n"
          + "Leave --world out to go by the embedded world.")
    }
  }
}
