import WorldModel

/// A public data set that this target can read: where its files lie below a data folder, and how to cite it.
public struct PublicDataset: Hashable, Sendable {
  /// The key of its row in `sources.csv`.
  public let key: String
  public let title: String
  public let producer: String
  public let author: String
  /// EDTF date of publication; empty where the producer gives none.
  public let published: String
  /// DOI or URL.
  public let address: String
  public let licence: String
  public let independence: Source.Independence
  /// Who carries the copy that was read.
  public let carrier: String
  /// Paths below the data folder.
  public let files: [String]

  /// The citation as one line of text.
  public var citation: String {
    let who = author.isEmpty || author == producer ? producer : "\(author) (\(producer))"
    let when = published.isEmpty ? "" : ", \(published)"
    return "\(who), \(title)\(when), \(address)"
  }
}
