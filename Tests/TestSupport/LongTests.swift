import Foundation

/// Tests that take many minutes, of which a shortened form always runs.
public enum LongTests {
  /// Whether they run in full: `TARAZY_LONG_TESTS` is set.
  public static let areWanted = ProcessInfo.processInfo.environment["TARAZY_LONG_TESTS"] != nil
}
