internal import CGpm
internal import Glibc

/// The mouse or touch screen of the Linux console, as reported by gpm.
///
/// The console itself only passes on the reports that a server feeds it (`MouseReport`), and gpm
/// feeds it none: it has a connection to each program.
package nonisolated struct ConsoleMouse: Sendable {
  private let console: Int32
  /// The socket to poll; -1, which poll(2) ignores, while there is no server.
  private(set) var connection: Int32 = -1
  private var nextTry = ContinuousClock.now

  /// A server may start after the program, or be restarted, or refuse.
  private static let timeBetweenTries = Duration.seconds(60)

  /// Nil if the descriptor is not a virtual console.
  package init?(descriptor: Int32) {
    console = kiosk_console_number(descriptor)
    guard console > 0 else { return nil }
  }

  /// How long to wait before trying to connect again, in milliseconds; -1 while connected.
  var timeout: Int32 {
    let left = (nextTry - .now) / .milliseconds(1)
    return connection < 0 ? Int32(max(0, left.rounded(.up))) : -1
  }

  /// Connects to the server, unless connected or tried a short time ago.
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
    // Cells are counted from 1; a press may lie one cell outside.
    guard Int32(report.buttons) & GPM_B_LEFT != 0, report.x > 0, report.y > 0 else { return nil }
    let position = Position(column: Int(report.x) - 1, row: Int(report.y) - 1)
    return kind & GPM_DOWN.rawValue != 0 ? .touchBegan(position) : .touchEnded(position)
  }
}
