/// One answer of one state to one roll call, as voting data hold it.
public struct CastVote: Hashable, Sendable {
  /// Correlates of War number of the state.
  public let state: Int32
  public let session: Int32
  /// The number of the roll call in its data set.
  public let rollCall: Int32
  /// 1 yes, 2 abstention, 3 no, 8 absent, 9 not a member; 8 and 9 are no data.
  public let answer: UInt8

  public init(state: Int, session: Int, rollCall: Int, answer: UInt8) {
    self.state = Int32(clamping: state)
    self.session = Int32(clamping: session)
    self.rollCall = Int32(clamping: rollCall)
    self.answer = answer
  }

  public static let yes: UInt8 = 1
  public static let abstain: UInt8 = 2
  public static let no: UInt8 = 3
  public static let absent: UInt8 = 8
  public static let notMember: UInt8 = 9
}
