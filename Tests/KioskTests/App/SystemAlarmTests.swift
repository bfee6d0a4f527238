import Foundation
import Testing

@testable import Kiosk

@Suite(.timeLimit(.minutes(20))) struct SystemAlarmTests {
  @Test func itRingsAtItsTimeAndAtOnceWhereThatHasPassed() async {
    let rings = Watched(0)
    let alarm = SystemAlarm { MainActor.assumeIsolated { rings.set(rings.value + 1) } }
    let start = Clients.now(nil).uptime
    alarm.set(start + .milliseconds(20))
    await rings.wait { $0 == 1 }
    #expect(Clients.now(nil).uptime >= start + .milliseconds(20))
    alarm.set(start)
    await rings.wait { $0 == 2 }
    // The earlier setting has been replaced.
    alarm.set(start + .seconds(3600))
    alarm.set(start)
    await rings.wait { $0 == 3 }
  }

  /// With a clock that stops during sleep the kiosk would stay unlocked that much longer (proc(5):
  /// 7 is CLOCK_BOOTTIME).
  @Test func itGoesByTheClockThatCountsSleep() throws {
    let alarm = SystemAlarm {}
    let path = "/proc/self/fdinfo/\(alarm.descriptor)"
    let facts = try String(contentsOfFile: path, encoding: .utf8)
    #expect(facts.contains("clockid: 7\n"))
  }
}
