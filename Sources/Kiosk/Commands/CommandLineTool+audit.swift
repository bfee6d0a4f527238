import Foundation
import KioskModel

extension CommandLineTool {
  /// Records in the audit log what was done on the command line.
  ///
  /// The kiosk may be running, and only it writes in its own folder, so this is written to a second
  /// one. If that fails the error is reported, and the command is not undone.
  func note(_ action: AuditEvent.Action, subject: String? = nil, count: Int? = nil) {
    let event = AuditEvent(
      by: "command-line", action: action, subject: subject, count: count, time: Date())
    do {
      let device = Device.commandLine(try device().id)
      let lock = try folder.waitForCommandLine()
      defer { withExtendedLifetime(lock) {} }
      var writer = JournalWriter(root: folder.root, device: device)
      let day = (try? MeetingPlace.site(folder).timeZone) ?? .current
      try writer.append(
        [event.journalEvent(id: .random())], to: .audit,
        on: day.localTime(at: event.time).date)
    } catch {
      Self.complain("kiosk: " + words.sentence(for: error))
    }
  }
}
