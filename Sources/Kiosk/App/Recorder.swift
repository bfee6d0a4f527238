import KioskModel
import Synchronization

/// Writes the journals, from any thread.
nonisolated final class Recorder: Sendable {
  private let writer: Mutex<JournalWriter>

  init(root: String, device: OwnDevice, disk: Disk = .live) {
    writer = Mutex(JournalWriter(root: root, own: device, disk: disk))
  }

  /// Appends events to a day's journal; returns when they are on the disk.
  func record(
    _ events: [JournalEvent], in stream: JournalPath.Stream, on day: LocalDate
  ) throws(DiskError) {
    let result: Result<Void, DiskError> = writer.withLock { writer in
      do throws(DiskError) {
        return .success(try writer.append(events, to: stream, on: day))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}
