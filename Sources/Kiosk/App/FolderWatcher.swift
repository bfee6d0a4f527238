import Foundation
import KioskModel

/// Tells when documents in a data folder change, by whatever program (Linux inotify).
nonisolated enum FolderWatcher {
  /// Calls `changed` after each change; on a thread of its own that sleeps until there is one.
  /// Does nothing where the system has no more watches to give: the next start reads everything.
  static func start(_ folders: [String], changed: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    for folder in folders { inotify_add_watch(descriptor, folder, mask) }
    Thread.detachNewThread {
      while true {
        var count = 0
        let events = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, initialized in
          count = read(descriptor, buffer.baseAddress, buffer.count)
          initialized = max(0, count)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        // A calendar that is imported changes many files within a moment: they are read once.
        usleep(200_000)
        // The names of our own locks and half-written files come by here too.
        if String(decoding: events, as: UTF8.self).contains(".json\0") { changed() }
      }
    }
  }
}
