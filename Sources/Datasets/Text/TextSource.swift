/// A text that is handed over block by block.
public protocol TextSource: AnyObject {
  /// Writes the next bytes into `space` and returns their number; 0 only at the end of the text.
  ///
  /// A block may end anywhere, within a character too.
  func read(into space: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int
}
