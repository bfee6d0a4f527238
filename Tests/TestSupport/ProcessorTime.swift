import Foundation

/// What work costs, however busy the machine is with others.
package enum ProcessorTime {
  /// The seconds that the processor worked on `body`.
  package static func seconds(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let begin = now()
    try body()
    return now() - begin
  }
}
