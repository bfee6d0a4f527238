import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A second kiosk of the place counts people in, and its journal comes to this one's folder.
  @Suite(.needsTmux) struct OtherKioskTests {
    @Test func placesLeftFollowAnotherKioskWithoutAKey() async throws {
      let folder = try await KioskFolder.demonstration()
      let day = try #require(LocalDate("2026-11-20"))
      let attendance = Attendance(try Journal(root: folder.path).read(.attendance, on: day).records)
      let session = try #require(attendance.sessions.first { attendance.inside($0) == 26 })
      let kiosk = try await Tmux(demonstration: folder)
      try await kiosk.wait(for: "PÅGÅR · 4 platser")
      var other = JournalWriter(root: folder.path, device: "second")
      func come() throws {
        let arrival = AttendanceEvent.arrival(Arrival(session: session, time: Date()))
        try other.append([arrival.journalEvent(id: UUID())], to: .attendance, on: day)
      }
      // A folder that is new, and a line at the end of a file.
      for left in ["3 platser", "2 platser"] {
        try come()
        try await kiosk.wait(for: "PÅGÅR · " + left)
      }
      // As Syncthing brings it: a temporary file is written and takes the place of the other.
      let part = JournalPath(device: "second", day: day, stream: .attendance)
      let path = folder.path + "/" + part.path
      var bytes = try Disk.live.read(path)
      let first = try #require(JournalReading(bytes).records.first)
      let undo = AttendanceEvent.retract(event: first.id, by: "b").journalEvent(id: UUID())
      let record = JournalRecord(
        sequence: 3, id: undo.id, type: undo.type, content: undo.content)
      bytes += record.line + [0x0A]
      let temporary = Document.folder(of: path) + "/.syncthing.second.tmp"
      try Data(bytes).write(to: URL(filePath: temporary))
      try Disk.live.rename(temporary, path)
      try await kiosk.wait(for: "PÅGÅR · 3 platser")
    }
  }
}
