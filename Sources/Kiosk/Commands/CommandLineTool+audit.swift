import Foundation
import KioskModel

extension CommandLineTool {
  /// Writes down what was done at the command line.
  ///
  /// The kiosk may be running and is the only one that writes in its own folder, so this goes to a
  /// folder beside it. A failure is told; what was done stays done.
  func note(_ action: AuditEvent.Action, subject: String? = nil, count: Int? = nil) {
    let event = AuditEvent(
      by: "command-line", action: action, subject: subject, count: count, time: Date())
    do {
      let lock = try FolderLock(path: folder.root + "/.cli.lock")
      defer { withExtendedLifetime(lock) {} }
      var writer = JournalWriter(root: folder.root, device: Self.device)
      let day = (try? MeetingPlace.site(folder).timeZone) ?? .current
      try writer.append(
        [event.journalEvent(id: .randomName())], to: .audit,
        on: day.localTime(at: event.time).date)
    } catch {
      Self.complain("kiosk: " + words.sentence(for: error))
    }
  }

  /// The name under which the command line writes.
  static var device: String { DataFolder.thisDevice() + "-cli" }
}
