import Foundation
import KioskModel

/// Reports changes in the data folder, whichever program makes them (Linux inotify): of documents, of
/// what other kiosks have written in the day's journals, and of own journals that a restore puts back.
///
/// Journals are looked at each minute as well, so that the system's watches only make it sooner.
/// Watches belong to folders, not to their names: if a folder is moved away and replaced, as by a
/// restore or a mount, the new one is watched within a minute.
nonisolated struct FolderWatcher: Sendable {
  /// What was noticed.
  enum Change: Sendable {
    /// Documents or recordings have changed, or own journals were put in the place of others.
    case documents
    /// Others have written in the journals.
    case journals([OthersEntry])
  }

  /// The folders that are watched.
  private let folders: [String]
  /// A folder whose subfolders are watched as well, including new ones.
  private let deep: String
  /// Reads what other kiosks write; nil to leave journals unwatched.
  private let others: JournalFollower?
  /// How long nothing has to change before the folders' identities are checked, in milliseconds.
  private let pause: Int32
  private let changed: @Sendable (Change) -> Void

  /// Calls `changed` after each change, on a separate thread that sleeps in between. If the system
  /// has no watches left, documents are read at the next start, and journals each minute.
  static func start(
    _ folders: [String], deep: String, others: JournalFollower? = nil,
    pause: Duration = .seconds(60), changed: @escaping @Sendable (Change) -> Void
  ) {
    let watcher = FolderWatcher(
      folders: folders, deep: deep, others: others, pause: Int32(pause / .milliseconds(1)),
      changed: changed)
    // The identities come first, so that a folder replaced meanwhile is noticed.
    let identities = watcher.identities
    let descriptor = watcher.watch()
    Thread.detachNewThread { watcher.run(descriptor, identities) }
  }

  /// - Parameter first: The descriptor with all watches; -1, which only passes the time, if the system
  ///   has none left.
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
        isChanged = isToBeRead(events)
      }
      let now = identities
      if now != watched {
        isChanged = Self.isToBeRead(now)
        close(descriptor)
        (descriptor, watched) = (watch(), now)
      } else if count > 0 {
        // Adds watches for new subfolders; a folder is never watched twice.
        addWatches(to: descriptor)
      }
      if isChanged { changed(.documents) }
      if let news = others?.news(), !news.isEmpty { changed(.journals(news)) }
    }
  }

  /// Whether folders that have been replaced are to be read: a data folder that is missing is not,
  /// and what was read before stays in use until it is back.
  static func isToBeRead(_ now: [FolderIdentity?]) -> Bool { now.first != .some(nil) }

  /// A new inotify descriptor with all watches; -1 if the system has none left.
  private func watch() -> Int32 {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC))
    if descriptor >= 0 { addWatches(to: descriptor) }
    return descriptor
  }

  private func addWatches(to descriptor: Int32) {
    let files = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    for folder in folders { inotify_add_watch(descriptor, folder, files) }
    inotify_add_watch(descriptor, deep, files | UInt32(IN_CREATE))
    for name in (try? Disk.live.list(deep)) ?? [] {
      inotify_add_watch(descriptor, deep + "/" + name, files | UInt32(IN_ONLYDIR))
    }
    // Lines come one by one, and the folder of a year or of a kiosk may be new.
    for folder in others?.folders ?? [] {
      inotify_add_watch(
        descriptor, folder, files | UInt32(IN_CREATE | IN_MODIFY) | UInt32(IN_ONLYDIR))
    }
    // Of the journals that nobody writes in any more a restore puts back some, of any year.
    for folder in others?.yearFolders ?? [] {
      inotify_add_watch(
        descriptor, folder, files | UInt32(IN_MASK_ADD) | UInt32(IN_ONLYDIR))
    }
  }

  /// The identities of the folders that now have the watched names.
  private var identities: [FolderIdentity?] {
    (folders + [deep] + (others?.folders ?? [])).map(FolderIdentity.init)
  }

  private func read(_ descriptor: Int32) -> [UInt8]? {
    var count = 0
    let events = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    return count > 0 || errno == EINTR ? events : nil
  }

  /// Whether any of the events (inotify(7)) concerns a document, a recording, a journal of an earlier
  /// day or a folder that may hold them, rather than what is written all the time: the day's journals,
  /// locks and temporary files.
  private func isToBeRead(_ events: [UInt8]) -> Bool {
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
        let isWhole = mask & UInt32(IN_CREATE | IN_MODIFY) == 0
        if isWhole, [".json", ".wav", ".ics"].contains(where: name.hasSuffix) { return true }
        if isWhole, name.hasSuffix(".jsonl"), others?.follows(name) == false { return true }
      }
      return false
    }
  }
}
