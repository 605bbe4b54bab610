extension TextEncoding {
  /// Finds the encoding of a text that arrives block by block, by the rule of ``detect(_:)``.
  public struct Detector {
    private var mark: [UInt8] = []
    private var validity = UTF8Validity.Stream()

    public init() {}

    public mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
      if mark.count < 3 { mark.append(contentsOf: block.prefix(3 - mark.count)) }
      if stated == nil { validity.add(block) }
    }

    /// The encoding of all blocks so far.
    public var encoding: TextEncoding {
      if let stated { return stated }
      if validity.isComplete { return .utf8 }
      return validity.hasControls ? .windows1252 : .latin1
    }

    private var stated: TextEncoding? {
      if mark.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
      if mark.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
      if mark.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
      return nil
    }
  }
}
