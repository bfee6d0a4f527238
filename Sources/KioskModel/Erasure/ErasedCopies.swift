/// Copies of what has been erased, anywhere in a data folder: documents, what a sync program, a
/// desktop or a restore has put there, and what the program itself keeps on this machine.
///
/// The journals themselves are not among them, and nothing in the folders of other devices, who look
/// after these themselves; but what is hidden there has never left this machine.
struct ErasedCopies {
  /// A file that has something of it.
  struct Copy: Hashable {
    /// What is to be done with it.
    enum Treatment {
      /// It is removed.
      case remove
      /// The lines of a journal are rewritten.
      case rewriteLines
      /// The ids in it are overwritten.
      case hide
      /// It is the list of checksums.
      case forgetChecksums
    }

    /// The path relative to the data folder.
    var path: String
    var treatment: Treatment
  }

  /// What is looked at in a folder.
  private enum Scope {
    case top, local, journals, own
    /// Only what is hidden: documents that say nothing of people, and the folders of other devices.
    case hidden
    case everything
  }

  private(set) var found: [Copy] = []
  private(set) var incomplete = IncompleteErasure()
  /// What has been erased, with the words found.
  private(set) var lines: ErasedLines
  private let folder: DataFolder
  private let tombstones: Tombstones
  private let own: Set<String>
  private let disk: Disk
  private let others: Set<String>

  /// Folders nested deeper are not looked at: no program makes them.
  private static let maxDepth = 12

  /// Looks through a data folder and changes nothing.
  ///
  /// - Parameter own: The devices for whose journals this machine is responsible.
  init(
    _ folder: DataFolder, _ tombstones: Tombstones, lines: ErasedLines, own: Set<String>,
    disk: Disk
  ) throws(DiskError) {
    self.folder = folder
    self.tombstones = tombstones
    self.lines = lines
    self.own = own
    self.disk = disk
    others = Set(
      [
        .programme, .calendars, .notices, .information, .replies, .questions, .erased, .devices,
      ].map { (kind: DocumentKind) in kind.path }
        + [folder.calendarFiles, folder.speech].map(Document.name))
    try visit("", .top, depth: 0)
  }

  private mutating func visit(_ path: String, _ scope: Scope, depth: Int) throws(DiskError) {
    let (disk, folder) = (disk, folder)
    let names = try incomplete.reach { () throws(DiskError) in
      do throws(DiskError) {
        return try disk.list(folder.root + path)
      } catch {
        if error.isMissing { return [] }
        throw error
      }
    }
    for name in names ?? [] where !name.hasSuffix(".lock") {
      guard let scope = self.scope(of: name, in: path, scope) else { continue }
      try look(path + "/" + name, scope, depth: depth + 1)
    }
  }

  /// What is looked at in a folder or file with a name; nil if it is left out.
  private func scope(of name: String, in path: String, _ scope: Scope) -> Scope? {
    switch scope {
    case .top:
      if name == "journal" { return .journals }
      if name == DataFolder.notShared.dropLast() { return .local }
      // Summaries and staff say nothing of visitors.
      if folder.isEarlierLayout, [".summaries", "staff"].contains(name) { return nil }
      return others.contains(name) ? .hidden : .everything
    case .local: return [".summaries", "staff"].contains(name) ? nil : .everything
    case .journals: return own.contains(name) ? .own : .hidden
    case .own:
      let device = String(path.split(separator: "/").dropFirst().first ?? "")
      let segment = JournalPath(device: device, name: name)
      return segment == nil || segment?.isCopy == true ? .own : nil
    case .hidden: return name.hasPrefix(".") ? .everything : nil
    case .everything: return .everything
    }
  }

  private mutating func look(_ path: String, _ scope: Scope, depth: Int) throws(DiskError) {
    let whole = folder.root + path
    // What a link leads to is not in the folder.
    if depth > 1, disk.isLink(whole) {
      check(named: path)
      return
    }
    do throws(DiskError) {
      _ = try disk.list(whole)
    } catch {
      if error.isNoFolder || error.isMissing { return try check(path, scope) }
    }
    guard depth < Self.maxDepth else { return }
    try visit(path, scope, depth: depth)
  }

  /// Adds a file if its name has an erased id; returns whether it does.
  @discardableResult
  private mutating func check(named path: String) -> Bool {
    guard lines.collect(damaged: Document.name(of: path).utf8) else { return false }
    add(path, .remove)
    return true
  }

  private mutating func check(_ path: String, _ scope: Scope) throws(DiskError) {
    let whole = folder.root + path
    if let status = disk.status(whole), !status.isFile { return }
    let name = Document.name(of: path)
    let isJournal = [".jsonl", ".torn"].contains(where: name.contains)
    if !isJournal, check(named: path) { return }
    guard isJournal || (disk.status(whole)?.size ?? 0) <= Document.largest else { return }
    let isLocal = whole.hasPrefix(folder.local + "/") && folder.local != folder.root
    let isOfPeople = path.hasPrefix("/" + DocumentKind.people.path + "/")
    var (isFound, text) = (false, [UInt8]())
    var read = lines
    let disk = disk
    let isRead = try incomplete.reach { () throws(DiskError) in
      try JournalPieces.read(whole, disk) { piece in
        if isJournal { isFound = read.collect(piece) || isFound } else { text += piece.bytes }
        return true
      }
      return true
    }
    lines = read
    guard isRead == true else { return }
    if !isJournal { isFound = holdsPerson(text, anyForm: isLocal || isOfPeople) }
    guard isFound else { return }
    let treatment: Copy.Treatment =
      whole == folder.written
      ? .forgetChecksums : isJournal ? .rewriteLines : isLocal || isLog(whole) ? .hide : .remove
    add(path, treatment)
  }

  private func isLog(_ whole: String) -> Bool { whole.hasPrefix(folder.log + "/") }

  /// Whether bytes have the id of an erased person; notes it.
  private mutating func holdsPerson(_ bytes: [UInt8], anyForm: Bool) -> Bool {
    let tokens = anyForm ? IDTokens.all(in: bytes) : IDTokens.random(in: bytes)
    let ids = tokens.filter { tombstones.holds(.person, $0) }
    guard let first = ids.first else { return false }
    return lines.collect(damaged: Array(ids.dropFirst().reduce(first) { $0 + " " + $1 }.utf8))
  }

  private mutating func add(_ path: String, _ treatment: Copy.Treatment) {
    found.append(Copy(path: String(path.dropFirst()), treatment: treatment))
  }
}
