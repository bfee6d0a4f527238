import Foundation

/// Measurement of processor time, independent of other load on the machine.
package enum ProcessorTime {
  /// The processor time in seconds that `body` takes.
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
