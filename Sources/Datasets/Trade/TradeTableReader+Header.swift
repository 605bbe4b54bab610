extension TradeTableReader {
  /// The names of a file's columns, as the first line has them.
  public func header(of file: some DatasetFile) throws(DatasetError) -> [String] {
    try CSVStream(TextStream(file.survey()), options: options).header
  }
}
