@testable import Datasets

/// `datapackage.json`: it is read, or refused with a fault that names the rule.
enum PackageText {
  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    do {
      let package = try DataPackage.read(
        FileContents(path: DataPackage.fileName, bytes: bytes, sha256: ""), root: "world")
      let paths = package.resources.map(\.path)
      if Set(paths).count != paths.count { return "each table file is opened once" }
      if let path = paths.first(where: { PathRule.broken(by: $0) != nil }) {
        return "‘\(path)’, which leads out of the folder, is not opened"
      }
      return nil
    } catch {
      return error.rule.isEmpty ? "a refusal names its rule" : nil
    }
  }
}
