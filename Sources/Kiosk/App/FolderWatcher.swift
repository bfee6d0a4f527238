import Foundation
import KioskModel

/// Tells when documents in a data folder change, by whatever program (Linux inotify).
///
/// Watches are on folders, not on their names: where a folder is moved away and another is put in
/// its place, as by a restore or a mount, the new one is watched within a minute.
nonisolated struct FolderWatcher: Sendable {
  /// The folders that are watched.
  private let folders: [String]
  /// A folder whose own folders are watched as well, also those that come later.
  private let deep: String
  /// How long nothing has to happen before the folders' names are looked at, in milliseconds.
  private let pause: Int32
  private let changed: @Sendable () -> Void

  /// Calls `changed` after each change; on a thread of its own that sleeps until there is one.
  /// Does nothing where the system has no more watches to give: the next start reads everything.
  static func start(
    _ folders: [String], deep: String, pause: Duration = .seconds(60),
    changed: @escaping @Sendable () -> Void
  ) {
    let watcher = FolderWatcher(
      folders: folders, deep: deep, pause: Int32(pause / .milliseconds(1)), changed: changed)
    // Which folders they are is asked first: one that is replaced meanwhile is noticed then.
    let identities = watcher.identities
    guard let descriptor = watcher.watch() else { return }
    Thread.detachNewThread { watcher.run(descriptor, identities) }
  }

  private func run(_ first: Int32, _ watched: [FolderIdentity?]) {
    var (descriptor, watched) = (first, watched)
    while true {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&ready, 1, pause)
      if count < 0 && errno != EINTR { return }
      var isChanged = false
      if count > 0 {
        guard let events = read(descriptor) else { return }
        // A calendar that is imported changes many files within a moment: they are read once.
        usleep(200_000)
        isChanged = Self.concernsDocuments(events)
      }
      let now = identities
      if now != watched {
        // Nothing is known of what is not there; what was read before stays until it is back.
        isChanged = now[0] != nil
        close(descriptor)
        guard let next = watch() else { return }
        (descriptor, watched) = (next, now)
      } else if count > 0 {
        // What is watched already is not watched twice.
        addWatches(to: descriptor)
      }
      if isChanged { changed() }
    }
  }

  /// A new descriptor that tells of changes; nil where the system has no more.
  private func watch() -> Int32? {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    addWatches(to: descriptor)
    return descriptor
  }

  private func addWatches(to descriptor: Int32) {
    let files = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    for folder in folders { inotify_add_watch(descriptor, folder, files) }
    inotify_add_watch(descriptor, deep, files | UInt32(IN_CREATE))
    for name in (try? Disk.live.list(deep)) ?? [] {
      inotify_add_watch(descriptor, deep + "/" + name, files | UInt32(IN_ONLYDIR))
    }
  }

  /// Which folders stand under the watched names now.
  private var identities: [FolderIdentity?] { (folders + [deep]).map(FolderIdentity.init) }

  private func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let events = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    return count > 0 || errno == EINTR ? events : nil
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
        if isWhole, [".json", ".wav", ".ics"].contains(where: name.hasSuffix) { return true }
      }
      return false
    }
  }
}
