import Foundation
import Testing

/// A program in a tmux of its own, which draws what a person would see.
final class Tmux: Sendable {
  private let socket = "kiosk-test-" + UUID().uuidString.lowercased()
  private let folder: KioskFolder?

  static let isInstalled =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { access($0 + "/tmux", X_OK) == 0 }

  /// Starts a program; the environment is that of `Program` with `changes` (nil removes).
  init(
    _ arguments: [String], size: TerminalSize = .small, changes: [String: String?] = [:],
    keeping folder: KioskFolder? = nil
  ) async throws {
    self.folder = folder
    var command = [
      "start-server", ";", "set", "-g", "status", "off", ";",
      "set", "-g", "default-terminal", "tmux-256color", ";",
      "new-session", "-d", "-x", String(size.columns), "-y", String(size.rows), "env",
    ]
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      command += value.map { ["\(name)=\($0)"] } ?? ["-u", name]
    }
    try await tmux(command + arguments)
  }

  /// Starts the kiosk on a folder.
  convenience init(
    kiosk folder: KioskFolder, _ command: [String] = [], size: TerminalSize = .small,
    changes: [String: String?] = [:]
  ) async throws {
    try await self.init(
      [Program.path()] + command + ["--data", folder.path], size: size, changes: changes,
      keeping: folder)
  }

  /// Starts the demonstration, whose clock stands still at half past two on a Friday.
  convenience init(demonstration folder: KioskFolder, size: TerminalSize = .small) async throws {
    try await self.init(
      kiosk: folder, ["demo", "--years", "0", "--now", KioskFolder.now], size: size)
  }

  deinit {
    let killer = try? Child(
      arguments(["kill-server"]), environment: Program.environment,
      .files(output: "/dev/null", errors: "/dev/null"))
    killer?.waitForEnd()
    // tmux leaves the name of its socket behind.
    let parent = ProcessInfo.processInfo.environment["TMUX_TMPDIR"] ?? "/tmp"
    unlink(parent + "/tmux-\(geteuid())/" + socket)
  }

  /// Presses keys by tmux's names.
  func press(_ keys: String...) async throws { try await tmux(["send-keys"] + keys) }

  /// Sends bytes as they are.
  func send(_ text: String) async throws {
    try await tmux(["send-keys", "-H"] + text.utf8.map { String($0, radix: 16) })
  }

  /// Gives the terminal another size.
  func resize(_ size: TerminalSize) async throws {
    try await tmux(["resize-window", "-x", String(size.columns), "-y", String(size.rows)])
  }

  /// What is shown now.
  func screen() async throws -> Screen { Screen(try await tmux(["capture-pane", "-p"])) }

  /// What is shown now, with the escape sequences of its colours.
  func colouredScreen() async throws -> String {
    try await tmux(["capture-pane", "-e", "-N", "-p"])
  }

  /// Waits until the screen shows a text, and gives the screen.
  @discardableResult
  func wait(for text: String, within limit: Duration = .seconds(15)) async throws -> Screen {
    try await wait(until: "\"\(text)\"", within: limit) { $0.shows(text) }
  }

  /// Waits until a condition holds for the screen, and gives the screen.
  @discardableResult
  func wait(
    until what: String, within limit: Duration = .seconds(15), _ holds: (Screen) -> Bool
  ) async throws -> Screen {
    var last = Screen("")
    try await eventually(what, within: limit, seen: { last.description }) {
      last = try await screen()
      return holds(last)
    }
    return last
  }

  /// Changes a limit that the system sets the running program (setrlimit), the soft one only.
  func limit(_ resource: String, to value: String) async throws {
    let output = try await Program.command([
      "prlimit", "--pid", try await pid(), "--\(resource)=\(value):",
    ])
    guard output.ending == .exited(0) else { throw Failure("prlimit: \(output.errors)") }
  }

  /// Ends the running program as a power cut does (SIGKILL).
  func kill() async throws {
    let output = try await Program.command(["kill", "-KILL", try await pid()])
    guard output.ending == .exited(0) else { throw Failure("kill: \(output.errors)") }
  }

  private func pid() async throws -> String {
    try await tmux(["display", "-p", "#{pane_pid}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @discardableResult
  private func tmux(_ command: [String]) async throws -> String {
    let output = try await Program.command(arguments(command))
    guard output.ending == .exited(0) else { throw Failure("tmux: \(output.errors)") }
    return output.text
  }

  private func arguments(_ command: [String]) -> [String] {
    ["tmux", "-u", "-L", socket, "-f", "/dev/null"] + command
  }
}

extension Trait where Self == ConditionTrait {
  /// Tests that need tmux say so where it is missing.
  static var needsTmux: Self {
    .enabled(if: Tmux.isInstalled, "tmux is missing; install it with: apt-get install tmux")
  }

  /// Tests that take long.
  static var soak: Self {
    .enabled(if: Program.isSoaking, "takes long; wanted with KIOSK_SOAK=1")
  }
}
