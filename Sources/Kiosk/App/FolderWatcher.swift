import Foundation
import KioskModel

/// Tells when documents in a data folder change, by whatever program (Linux inotify).
nonisolated enum FolderWatcher {
  /// Calls `changed` after each change; on a thread of its own that sleeps until there is one.
  /// Does nothing where the system has no more watches to give: the next start reads everything.
  ///
  /// - Parameter deep: A folder whose own folders are watched as well, also those that come later.
  static func start(
    _ folders: [String], deep: String, changed: @escaping @Sendable () -> Void
  ) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return }
    watch(folders, deep, descriptor)
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
        // What is watched already is not watched twice.
        watch(folders, deep, descriptor)
        if concernsDocuments(events) { changed() }
      }
    }
  }

  private static func watch(_ folders: [String], _ deep: String, _ descriptor: Int32) {
    let files = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    for folder in folders { inotify_add_watch(descriptor, folder, files) }
    inotify_add_watch(descriptor, deep, files | UInt32(IN_CREATE))
    for name in (try? Disk.live.list(deep)) ?? [] {
      inotify_add_watch(descriptor, deep + "/" + name, files | UInt32(IN_ONLYDIR))
    }
  }

  /// Whether any of some events (inotify(7)) is about a document, a recording or a folder in which
  /// those may be: the names of our own locks and half-written files come by here too.
  private static func concernsDocuments(_ events: [UInt8]) -> Bool {
    events.withUnsafeBytes { bytes in
      var start = 0
      while start + 16 <= bytes.count {
        let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
        let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
        let name = String(
          decoding: bytes[(start + 16)..<min(bytes.count, start + 16 + length)]
            .prefix { $0 != 0 }, as: UTF8.self)
        start += 16 + length
        if mask & UInt32(IN_ISDIR) != 0 { return true }
        let isWhole = mask & UInt32(IN_CREATE) == 0
        if isWhole, name.hasSuffix(".json") || name.hasSuffix(".wav") { return true }
      }
      return false
    }
  }
}
