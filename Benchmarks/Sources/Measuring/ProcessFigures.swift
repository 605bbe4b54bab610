import Foundation

/// What this process holds in memory, as the Linux kernel tells it.
public enum ProcessMemory {
  /// Resident bytes now; `nil` where there is no `/proc`.
  public static var resident: Int? { field("VmRSS") }

  /// The most that was ever resident.
  public static var peak: Int? { field("VmHWM") }

  private static func field(_ name: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return nil
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    let number = line?.split(whereSeparator: { !$0.isNumber }).first
    return number.flatMap { Int($0) }.map { $0 * 1024 }
  }
}

/// What this process has used of the processor, which other work on the machine does not lengthen.
public enum ProcessorTime {
  /// Seconds.
  public static var used: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
