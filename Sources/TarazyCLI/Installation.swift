import Foundation

/// Where the files that come with the program lie.
enum Installation {
  /// `TARAZY_HOME`, else the nearest folder above the program or the current folder with `Worlds`.
  static var root: String {
    if let home = ProcessInfo.processInfo.environment["TARAZY_HOME"], !home.isEmpty { return home }
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath()
    let current = FileManager.default.currentDirectoryPath
    for start in [URL(fileURLWithPath: current), program] {
      var folder = start
      while folder.path != "/" {
        if FileManager.default.fileExists(atPath: folder.path + "/Worlds/eurasia") {
          return folder.path
        }
        folder.deleteLastPathComponent()
      }
    }
    return current
  }
}
