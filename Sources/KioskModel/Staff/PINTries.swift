/// The wrong PINs that somebody has had typed in a row, and when the last one was.
///
/// The time is the machine's own since it was switched on, which nobody can set; after it was
/// switched off and on the whole wait begins anew.
struct PINTries: Sendable, Hashable {
  var failures: Int
  /// Which time the machine has been switched on.
  var boot: String
  /// Seconds since then.
  var uptime: Int

  /// Numbers outside are of no kiosk, and could not be counted on from.
  private static let possible = 0...(1 << 40)

  /// What a file that cannot be read stands for: no try is free.
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

  /// How much of the wait is left.
  func remaining(at now: Duration) -> Duration {
    max(.zero, .seconds(uptime) + Lockout.wait(afterFailures: failures) - now)
  }
}
