import Datasets

/// The folder of public data sets; remembers the digest of every file that was read.
final class DataFolder {
  let path: String
  private(set) var digests: [String: String] = [:]

  init(_ path: String) { self.path = path }

  /// Reads a file by its path below the folder.
  func read(_ relative: String) throws(DatasetError) -> FileContents {
    let file = try FileContents.read("\(path)/\(relative)")
    digests[relative] = file.sha256
    return file
  }

  /// Reads a file of a data set by its place in the list of its files.
  func read(_ dataset: PublicDataset, _ index: Int = 0) throws(DatasetError) -> FileContents {
    try read(dataset.files[index])
  }
}
