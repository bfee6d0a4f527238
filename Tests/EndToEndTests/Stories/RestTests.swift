import Foundation
import Testing

extension EndToEnd {
  /// A kiosk stands day and night: where nothing happens nothing wakes the machine.
  @Suite struct RestTests {
    /// Dispatch's pool of threads wakes every second for as long as it is there, and one task that
    /// leaves the main actor brings it up.
    @Test func noPoolOfThreadsWakesTheMachine() async throws {
      let kiosk = try PseudoTerminal(kiosk: .bare())
      try await kiosk.wait(for: "Mycket bra")
      try await kiosk.waitForSilence(of: .seconds(1))
      let before = try poolWakes(kiosk.child.pid)
      let end = ContinuousClock.now + .seconds(5)
      try await eventually("five seconds at rest") { ContinuousClock.now >= end }
      // A minute that passes is one, at most.
      #expect(try poolWakes(kiosk.child.pid) - before <= 2)
    }

    /// A minute wakes the alarm, the main thread, which paints, and the watcher of the folder.
    @Test(.soak, arguments: [[], ["--plain"]])
    func threeWakeUpsAndFewBytesAMinute(options: [String]) async throws {
      let kiosk = try PseudoTerminal(kiosk: .bare(), options)
      try await kiosk.wait(for: "Mycket bra")
      // The first full minute has the daily upkeep.
      try await pass(.seconds(75))
      let (before, mark) = (try wakes(kiosk.child.pid), kiosk.output.count)
      try await pass(.seconds(180))
      #expect(try wakes(kiosk.child.pid) - before <= 9)
      let bytes = kiosk.output.count - mark
      #expect(options.isEmpty ? 1..<300 ~= bytes : bytes == 0, "\(bytes) bytes")
    }

    private func pass(_ time: Duration) async throws {
      let end = ContinuousClock.now + time
      try await eventually("rest", within: time + .seconds(15)) { ContinuousClock.now >= end }
    }

    /// How often threads that are not our own have woken (proc(5)).
    private func poolWakes(_ pid: pid_t) throws -> Int {
      try wakes(pid) { $0.contains("qos") }
    }

    /// How often threads have woken.
    private func wakes(_ pid: pid_t, of isWanted: (String) -> Bool = { _ in true }) throws -> Int {
      let tasks = "/proc/\(pid)/task"
      var count = 0
      for task in try FileManager.default.contentsOfDirectory(atPath: tasks) {
        let status = try String(contentsOfFile: tasks + "/\(task)/status", encoding: .utf8)
        guard isWanted(status) else { continue }
        let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt") }
        count += line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
      }
      return count
    }
  }
}
