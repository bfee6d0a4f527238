import SafeText

/// A walk through a data folder that finds what does not belong there, and what the kiosk's service
/// could not open.
struct FolderInspection {
  /// What stands in a folder.
  private enum Role {
    /// Known files and folders; others are foreign in the data folder itself.
    case top, above
    case documents(DocumentKind)
    case devices
    case years(device: String)
    case parts(device: String, year: String)
    case calendars
    /// Files of the program's own, or of any kind.
    case other
  }

  private(set) var findings: [FolderFinding] = []
  private let folder: DataFolder
  private let kinds: [DocumentKind]
  private let devices: Set<String>
  private let disk: Disk
  private let known: WrittenFiles.Checksums
  /// Whether access can be judged: only as the folder's owner, as whom the service runs.
  private let isOwner: Bool

  /// Inspects a data folder and changes nothing.
  ///
  /// - Parameters:
  ///   - devices: The devices under whose names this machine writes.
  ///   - known: The checksums of files that have been accepted.
  init(
    _ folder: DataFolder, kinds: [DocumentKind], devices: Set<String>,
    known: WrittenFiles.Checksums, disk: Disk
  ) {
    self.folder = folder
    self.kinds = kinds
    self.devices = devices
    self.known = known
    self.disk = disk
    isOwner = disk.status(folder.root)?.isOwn == true
    visit("", .top)
  }

  private mutating func visit(_ path: String, _ role: Role) {
    let whole = path.isEmpty ? folder.root : folder.root + "/" + path
    guard allows(path, whole) else { return }
    if case .other = role { return }
    // A folder that cannot be read is reported by the code that reads it.
    for name in (try? disk.list(whole)) ?? [] {
      inspect(path.isEmpty ? name : path + "/" + name, name, in: role)
    }
  }

  private mutating func inspect(_ path: String, _ name: String, in role: Role) {
    if name.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || CleanText.isInvisible($0) }) {
      return find(.oddName, path)
    }
    if name.hasSuffix(".lock") { return inspectLock(path) }
    if let below = self.role(of: path, in: role) {
      guard disk.status(folder.root + "/" + path)?.isFolder == true else {
        return isKnown(path) ? find(.noFolder, path) : findForeign(path)
      }
      return visit(path, below)
    }
    // Names that begin with a dot belong to the program, a sync program or a desktop.
    if name.hasPrefix(".") { return }
    if name.hasSuffix(".tmp") { return find(.leftover, path) }
    guard isExpected(name, path, in: role) else { return findForeign(path) }
    if case .parts(let device, _) = role, devices.contains(device) {
      _ = allows(path, folder.root + "/" + path)
    }
  }

  /// Whether a file belongs in the folder in which it is.
  private func isExpected(_ name: String, _ path: String, in role: Role) -> Bool {
    switch role {
    // A copy is named with the document.
    case .top:
      knownFiles.contains(path)
        || kinds.contains { $0.isFile && $0.path == ConflictName(name)?.original }
    case .above, .other: true
    case .documents(let kind):
      name.hasSuffix(".json") || kind == .staff && name.hasSuffix(".tries")
    case .devices, .years: false
    case .parts(let device, let year):
      JournalPath(device: device, name: name.hasSuffix(".torn") ? String(name.dropLast(5)) : name)
        .map { $0.day.year.digits(4) == year } ?? false
    case .calendars: name.lowercased().hasSuffix(".ics")
    }
  }

  /// The role of a folder; nil for what need not be one.
  private func role(of path: String, in parent: Role) -> Role? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch parent {
    case .devices: return name.hasPrefix(".") ? nil : .years(device: name)
    case .years(let device):
      return name.count == 4 && name.allSatisfy(\.isNumber)
        ? .parts(device: device, year: name) : nil
    case .top, .above: break
    case .documents, .parts, .calendars, .other: return nil
    }
    if path == "journal" { return .devices }
    if let kind = kinds.first(where: { !$0.isFile && place(of: $0) == path }) {
      return .documents(kind)
    }
    if path == relative(folder.calendarFiles) { return .calendars }
    if otherFolders.contains(path) { return .other }
    return knownFolders.contains { $0.hasPrefix(path + "/") } ? .above : nil
  }

  /// Whether a folder of this path is one that the kiosk itself uses.
  private func isKnown(_ path: String) -> Bool {
    knownFolders.contains { $0 == path || $0.hasPrefix(path + "/") }
  }

  private var otherFolders: [String] {
    [folder.speech, folder.goodCopies, folder.summaries, folder.log].map(relative)
  }

  private var knownFolders: [String] {
    ["journal", relative(folder.calendarFiles)] + otherFolders
      + kinds.filter { !$0.isFile }.map(place)
  }

  private var knownFiles: [String] {
    kinds.filter(\.isFile).map(place)
      + [folder.reference, folder.written, folder.obeyed, folder.anonymous].map(relative)
  }

  /// Where the documents of a kind stand, which is not everywhere the same for those of this machine
  /// alone.
  private func place(of kind: DocumentKind) -> String { relative(folder.path(kind)) }

  private func relative(_ path: String) -> String { String(path.dropFirst(folder.root.count + 1)) }

  /// Reports a foreign file or folder, unless somebody has accepted the file as it is.
  private mutating func findForeign(_ path: String) {
    if let accepted = known[path], let bytes = try? disk.read(folder.root + "/" + path),
      accepted.contains(CRC32.text(bytes[...]))
    {
      return
    }
    find(.foreign, path)
  }

  private mutating func inspectLock(_ path: String) {
    let whole = folder.root + "/" + path
    let isFile = disk.status(whole)?.isFile == true
    if !isFile || isOwner && !disk.isAccessible(whole) { find(.lock, path) }
  }

  /// Whether the service can read and write a file or folder; reports it if not.
  private mutating func allows(_ path: String, _ whole: String) -> Bool {
    guard isOwner, !disk.isAccessible(whole) else { return true }
    find(.forbidden, path.isEmpty ? folder.root : path)
    return false
  }

  private mutating func find(_ kind: FolderFinding.Kind, _ path: String) {
    findings.append(FolderFinding(kind, path))
  }
}
