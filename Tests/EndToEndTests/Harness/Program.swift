import Foundation
import Testing

/// The kiosk's program as it was built beside these tests.
enum Program {
  /// Its path: `KIOSK_BINARY`, or the program that stands beside the test bundle.
  static func path() throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    let context = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let candidates =
      [environment["KIOSK_BINARY"]].compactMap { $0 }
      + (bundles + [context, CommandLine.arguments.first].compactMap { $0 }).map {
        ($0 as NSString).deletingLastPathComponent + "/kiosk"
      }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw Failure("The program is not built, or not beside the tests: set KIOSK_BINARY.")
    }
    return found
  }

  /// The environment of a kiosk that a host has started by hand.
  static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    "HOME": "/dev/null/home",
    "LANG": "C.UTF-8", "TERM": "xterm-256color",
  ]

  /// Whether the tests that take minutes are wanted too.
  static let isSoaking = ProcessInfo.processInfo.environment["KIOSK_SOAK"] == "1"

  /// What a command that needs no terminal has printed.
  struct Output: Sendable {
    var ending: Ending
    var text: String
    var errors: String
    /// The largest resident memory in kilobytes.
    var peak: Int
  }

  /// Runs a command without a terminal to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = environment,
    within limit: Duration = .seconds(120)
  ) async throws -> Output {
    try await command([path()] + arguments, environment: environment, within: limit)
  }

  /// Runs any program without a terminal to its end.
  static func command(
    _ arguments: [String], environment: [String: String] = environment,
    within limit: Duration = .seconds(120)
  ) async throws -> Output {
    let stem = NSTemporaryDirectory() + "/kiosk-output-" + UUID().uuidString
    let files = [stem + ".out", stem + ".err"]
    defer { files.forEach { unlink($0) } }
    let child = try Child(
      arguments, environment: environment, .files(output: files[0], errors: files[1]))
    let ending = try await child.end(within: limit)
    let texts = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Output(
      ending: ending, text: texts[0], errors: texts[1], peak: child.peakMemory)
  }
}
