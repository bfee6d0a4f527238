/// The consecutive wrong PINs of a staff member, and the time of the last one.
///
/// The time is the machine's uptime, which nobody can set; after a restart of the machine the
/// waiting time starts again.
struct PINTries: Sendable, Hashable {
  var failures: Int
  /// The machine's boot id, which identifies the time since one start.
  var boot: String
  /// The machine's uptime, in seconds.
  var uptime: Int

  /// The range accepted from a file; other numbers are not written by a kiosk and could overflow.
  private static let possible = 0...(1 << 40)

  /// The attempts assumed if the file cannot be read: none without waiting is left.
  static func unknown(boot: String, at uptime: Duration) -> PINTries {
    PINTries(
      failures: Lockout.freeTries + 1, boot: boot, uptime: Int(uptime.components.seconds))
  }

  init(failures: Int, boot: String, uptime: Int) {
    self.failures = failures
    self.boot = boot
    self.uptime = uptime
  }

  init(_ reader: JSONReader) throws(DocumentProblem) {
    failures = try reader.required("failures", .wholeNumber) {
      $0.intValue.flatMap { Self.possible.contains($0) ? $0 : nil }
    }
    boot = try reader.string("boot")
    uptime = try reader.required("uptime", .wholeNumber) {
      $0.intValue.flatMap { Self.possible.contains($0) ? $0 : nil }
    }
  }

  var document: JSONObject {
    ["failures": .int(failures), "boot": .string(boot), "uptime": .int(uptime)]
  }

  /// The waiting time that remains.
  func remaining(at now: Duration) -> Duration {
    max(.zero, .seconds(uptime) + Lockout.wait(afterFailures: failures) - now)
  }
}
