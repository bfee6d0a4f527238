import Dispatch
import KioskModel
import Synchronization

/// Writes events to the journals on a queue of its own, so that a disk that hangs holds up
/// nothing else.
nonisolated final class Recorder: Sendable {
  private let queue = DispatchQueue(label: "journal")
  private let writer: Mutex<JournalWriter>

  init(root: String, device: String, disk: Disk = .live) {
    writer = Mutex(JournalWriter(root: root, device: device, disk: disk))
  }

  /// Appends events to a day's feedback journal and returns when they are on the disk.
  func record(_ events: [JournalEvent], on day: LocalDate) async throws(DiskError) {
    let result = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.append(events, on: day)) }
    }
    try result.get()
  }

  private func append(_ events: [JournalEvent], on day: LocalDate) -> Result<Void, DiskError> {
    writer.withLock { writer in
      do throws(DiskError) {
        return .success(try writer.append(events, to: .feedback, on: day))
      } catch {
        return .failure(error)
      }
    }
  }
}
