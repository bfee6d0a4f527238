internal import CGpm
internal import Glibc

/// What gpm, the mouse server of the Linux console, tells of a mouse or a touch screen.
///
/// The console itself only passes on what a server feeds it (`MouseReport`), and gpm feeds it
/// nothing: it talks to each program by itself.
package nonisolated struct ConsoleMouse: Sendable {
  private let console: Int32
  /// What to poll; -1, which poll(2) passes over, while no server is there.
  private(set) var connection: Int32 = -1
  private var nextTry = ContinuousClock.now

  /// A server may start after the program, or be restarted, or refuse.
  private static let timeBetweenTries = Duration.seconds(60)

  /// Nil where a descriptor is no virtual console.
  package init?(descriptor: Int32) {
    console = kiosk_console_number(descriptor)
    guard console > 0 else { return nil }
  }

  /// How many milliseconds to wait before a server is looked for again; -1 where one is there.
  var patience: Int32 {
    let left = (nextTry - .now) / .milliseconds(1)
    return connection < 0 ? Int32(max(0, left.rounded(.up))) : -1
  }

  /// Looks for a server, unless one is there or has been looked for just now.
  mutating func connect() {
    guard connection < 0, nextTry <= .now else { return }
    nextTry = .now + Self.timeBetweenTries
    connection = kiosk_gpm_connect(console)
  }

  /// What has been done; nil where it is of no use here, or the server has gone.
  mutating func read() -> InputEvent? {
    var report = Gpm_Event()
    let size = MemoryLayout<Gpm_Event>.size
    guard recv(connection, &report, size, Int32(MSG_WAITALL)) == size else {
      close(connection)
      connection = -1
      return nil
    }
    return Self.event(report)
  }

  /// What a report says; nil for one that is of no use here.
  static func event(_ report: Gpm_Event) -> InputEvent? {
    let kind = report.type.rawValue
    if kind & (GPM_DOWN.rawValue | GPM_UP.rawValue) == 0 {
      guard report.wdy != 0 else { return nil }
      return report.wdy > 0 ? .scrolledUp : .scrolledDown
    }
    // Cells are counted from 1; a press may lie one outside.
    guard Int32(report.buttons) & GPM_B_LEFT != 0, report.x > 0, report.y > 0 else { return nil }
    let position = Position(column: Int(report.x) - 1, row: Int(report.y) - 1)
    return kind & GPM_DOWN.rawValue != 0 ? .touchBegan(position) : .touchEnded(position)
  }
}
