import Foundation
import KioskModel

/// Reports changes to documents in the data folder, whichever program makes them (Linux inotify).
///
/// Watches belong to folders, not to their names: if a folder is moved away and replaced, as by a
/// restore or a mount, the new one is watched within a minute.
nonisolated struct FolderWatcher: Sendable {
  /// The folders that are watched.
  private let folders: [String]
  /// A folder whose subfolders are watched as well, including new ones.
  private let deep: String
  /// How long nothing has to change before the folders' identities are checked, in milliseconds.
  private let pause: Int32
  private let changed: @Sendable () -> Void

  /// Calls `changed` after each change, on a separate thread that sleeps in between. Does nothing
  /// if the system has no watches left: everything is then read at the next start.
  static func start(
    _ folders: [String], deep: String, pause: Duration = .seconds(60),
    changed: @escaping @Sendable () -> Void
  ) {
    let watcher = FolderWatcher(
      folders: folders, deep: deep, pause: Int32(pause / .milliseconds(1)), changed: changed)
    // The identities come first, so that a folder replaced meanwhile is noticed.
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
        // Importing a calendar changes many files at once: they are read again only once.
        usleep(200_000)
        isChanged = Self.concernsDocuments(events)
      }
      let now = identities
      if now != watched {
        isChanged = Self.isToBeRead(now)
        close(descriptor)
        guard let next = watch() else { return }
        (descriptor, watched) = (next, now)
      } else if count > 0 {
        // Adds watches for new subfolders; a folder is never watched twice.
        addWatches(to: descriptor)
      }
      if isChanged { changed() }
    }
  }

  /// Whether folders that have been replaced are to be read: a data folder that is missing is not,
  /// and what was read before stays in use until it is back.
  static func isToBeRead(_ now: [FolderIdentity?]) -> Bool { now.first != .some(nil) }

  /// A new inotify descriptor with all watches; nil if the system has none left.
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

  /// The identities of the folders that now have the watched names.
  private var identities: [FolderIdentity?] { (folders + [deep]).map(FolderIdentity.init) }

  private func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let events = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    return count > 0 || errno == EINTR ? events : nil
  }

  /// Whether any of the events (inotify(7)) concerns a document, a recording or a folder that may
  /// hold them, rather than the kiosk's own lock and temporary files.
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
