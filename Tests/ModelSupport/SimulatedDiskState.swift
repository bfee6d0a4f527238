@testable import KioskModel

/// The state of a simulated disk, and the part of it that would survive a power cut.
struct SimulatedDiskState: Sendable {
  private struct Descriptor: Sendable {
    var file: Int
    var hasFailedSync = false
  }

  private var contents: [Int: SimulatedFile] = [:]
  /// The empty path is the root folder.
  private var folders = ["": SimulatedNames(), SimulatedDisk.root: SimulatedNames()]
  private var descriptors: [Int32: Descriptor] = [:]
  private(set) var violations: [String] = []
  private(set) var failures = 0
  private var decide: (@Sendable (Int, DiskError.Operation) -> SimulatedDisk.Fault?)?
  private var calls = 0
  private var isOff = false
  private var lastNumber = 0
  /// The folders renamed since their parents were synced.
  private var movedFolders: [(from: String, to: String)] = []
  /// The folders removed since their parents were synced.
  private var removedFolders: [String: SimulatedNames] = [:]

  private static let missing: Int32 = 2
  private static let broken: Int32 = 5
  private static let exists: Int32 = 17
  private static let noFolder: Int32 = 20
  private static let notEmpty: Int32 = 39
}

// MARK: Failing

extension SimulatedDiskState {
  mutating func fail(
    _ decide: (@Sendable (Int, DiskError.Operation) -> SimulatedDisk.Fault?)?
  ) {
    self.decide = decide
    calls = 0
    failures = 0
    isOff = false
  }

  /// Counts a call, and throws if it is to fail.
  mutating func mayFail(_ operation: DiskError.Operation, _ path: String) throws(DiskError) {
    guard let fault = nextFault(operation), fault != .killAfter else { return }
    throw DiskError(operation, path, code: fault == .full ? DiskError.full : Self.broken)
  }

  private mutating func nextFault(_ operation: DiskError.Operation) -> SimulatedDisk.Fault? {
    calls += 1
    if isOff { return .broken }
    let fault = decide?(calls, operation)
    if fault != nil { failures += 1 }
    if fault?.endsProgram == true { isOff = true }
    return fault
  }
}

// MARK: Files

extension SimulatedDiskState {
  mutating func open(_ path: String, _ purpose: Disk.Purpose) throws(DiskError) -> Int32 {
    let (folder, name) = Self.split(path)
    guard folders[folder] != nil else { throw DiskError(.open, path, code: Self.missing) }
    lastNumber += 1
    if let file = folders[folder]?.now[name] {
      if purpose == .create { throw DiskError(.open, path, code: Self.exists) }
      descriptors[Int32(lastNumber)] = Descriptor(file: file)
    } else {
      contents[lastNumber] = SimulatedFile()
      folders[folder]?.change(.set(name, lastNumber))
      descriptors[Int32(lastNumber)] = Descriptor(file: lastNumber)
    }
    return Int32(lastNumber)
  }

  mutating func write(
    _ descriptor: Int32, _ bytes: [UInt8], _ path: String
  ) throws(DiskError) -> Int {
    guard let open = descriptors[descriptor] else {
      violations.append("write to a closed descriptor: \(path)")
      return bytes.count
    }
    if open.hasFailedSync { violations.append("write after a failed sync: \(path)") }
    let wasOff = isOff
    let fault = nextFault(.write)
    switch fault {
    case nil, .killAfter:
      contents[open.file]?.append(bytes)
      return bytes.count
    case .full: throw DiskError(.write, path, code: DiskError.full)
    case .partial:
      contents[open.file]?.append(Array(bytes.prefix(bytes.count / 2)))
      return bytes.count / 2
    case .killBefore: throw DiskError(.write, path, code: Self.broken)
    case .broken, .powerCut:
      if !wasOff { contents[open.file]?.append(Array(bytes.prefix(bytes.count * 2 / 3))) }
      throw DiskError(.write, path, code: Self.broken)
    }
  }

  mutating func sync(_ descriptor: Int32, _ path: String) throws(DiskError) {
    guard let open = descriptors[descriptor] else {
      violations.append("sync of a closed descriptor: \(path)")
      return
    }
    let wasOff = isOff
    if let fault = nextFault(.sync), fault != .killAfter {
      descriptors[descriptor]?.hasFailedSync = true
      // A power cut may have let a part through; a disk error has lost the data.
      if !wasOff && !fault.endsProgram { contents[open.file]?.losePending() }
      throw DiskError(.sync, path, code: fault == .full ? DiskError.full : Self.broken)
    }
    contents[open.file]?.sync()
  }

  mutating func truncate(_ descriptor: Int32, _ length: Int) {
    guard let open = descriptors[descriptor] else {
      violations.append("truncation through a closed descriptor")
      return
    }
    contents[open.file]?.truncate(length)
  }

  mutating func close(_ descriptor: Int32) {
    if descriptors.removeValue(forKey: descriptor) == nil {
      violations.append("close of a closed descriptor")
    }
  }

  mutating func setModified(_ path: String, _ time: Int) throws(DiskError) {
    let (folder, name) = Self.split(path)
    guard let file = folders[folder]?.now[name], contents[file] != nil else {
      throw DiskError(.write, path, code: Self.missing)
    }
    contents[file]?.setModified(time)
  }

  /// The stamp of a file that was given a time; nil for others, which have none.
  func stamp(_ path: String) -> FileStamp? {
    let (folder, name) = Self.split(path)
    guard let number = folders[folder]?.now[name], let file = contents[number],
      let time = file.modified
    else { return nil }
    return FileStamp(
      inode: UInt64(number), size: file.bytes.count, modified: time, changed: time)
  }

  func read(_ path: String) throws(DiskError) -> [UInt8] {
    let (folder, name) = Self.split(path)
    guard let file = folders[folder]?.now[name].flatMap({ contents[$0] }) else {
      throw DiskError(.read, path, code: Self.missing)
    }
    return file.bytes
  }

  mutating func place(_ bytes: [UInt8], at path: String) {
    let (folder, name) = Self.split(path)
    makeFolder(folder)
    lastNumber += 1
    var file = SimulatedFile()
    file.append(bytes)
    file.sync()
    contents[lastNumber] = file
    folders[folder]?.change(.set(name, lastNumber))
    for folder in folders.keys { folders[folder]?.sync() }
  }

  var files: [String] {
    folders.flatMap { folder, names in
      names.now.filter { $0.value != SimulatedNames.folder }.map { folder + "/" + $0.key }
    }.sorted()
  }

  var openDescriptors: Int { descriptors.count }
}

// MARK: Names

extension SimulatedDiskState {
  mutating func rename(_ from: String, _ to: String) throws(DiskError) {
    let (folder, old) = Self.split(from)
    guard let file = folders[folder]?.now[old] else {
      throw DiskError(.rename, to, code: Self.missing)
    }
    folders[folder]?.change(.move(old, Self.split(to).name, file))
    guard file == SimulatedNames.folder else { return }
    moveTree(from, to)
    movedFolders.append((from, to))
  }

  /// Gives a folder and all in it another path.
  private mutating func moveTree(_ from: String, _ to: String) {
    for path in folders.keys where path == from || path.hasPrefix(from + "/") {
      folders[to + path.dropFirst(from.count)] = folders.removeValue(forKey: path)
    }
  }

  mutating func removeFolder(_ path: String) throws(DiskError) {
    guard let folder = folders[path] else {
      throw DiskError(.remove, path, code: Self.missing)
    }
    guard folder.now.isEmpty else { throw DiskError(.remove, path, code: Self.notEmpty) }
    let (parent, name) = Self.split(path)
    folders[parent]?.change(.remove(name))
    removedFolders[path] = folders.removeValue(forKey: path)
  }

  mutating func remove(_ path: String) throws(DiskError) {
    let (folder, name) = Self.split(path)
    guard folders[folder]?.now[name] != nil else {
      throw DiskError(.remove, path, code: Self.missing)
    }
    folders[folder]?.change(.remove(name))
  }

  mutating func makeFolder(_ path: String) {
    guard folders[path] == nil else { return }
    let (parent, name) = Self.split(path)
    makeFolder(parent)
    folders[parent]?.change(.set(name, SimulatedNames.folder))
    folders[path] = SimulatedNames()
  }

  mutating func syncFolder(_ path: String) throws(DiskError) {
    let path = path == "/" ? "" : path
    guard folders[path] != nil else { throw DiskError(.sync, path, code: Self.missing) }
    folders[path]?.sync()
    movedFolders.removeAll { Self.split($0.from).folder == path }
    removedFolders = removedFolders.filter { Self.split($0.key).folder != path }
  }

  func list(_ path: String) throws(DiskError) -> [String] {
    let (parent, name) = Self.split(path)
    if folders[path] == nil, folders[parent]?.now[name] != nil {
      throw DiskError(.list, path, code: Self.noFolder)
    }
    guard let folder = folders[path] else { throw DiskError(.list, path, code: Self.missing) }
    return folder.now.keys.sorted()
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    return (String(path[..<slash]), String(path[slash...].dropFirst()))
  }
}

// MARK: Power

extension SimulatedDiskState {
  /// Whether a folder has an entry for a path.
  private func holds(_ path: String) -> Bool {
    let (parent, name) = Self.split(path)
    return folders[parent]?.now[name] != nil
  }

  mutating func cutPower(_ random: inout SplitMix64) {
    // In a fixed order, so that a seed gives the same disk each time.
    for number in contents.keys.sorted() { contents[number]?.cutPower(&random) }
    for path in folders.keys.sorted() { folders[path]?.cutPower(&random) }
    for (from, to) in movedFolders.reversed() where holds(from) && !holds(to) {
      moveTree(to, from)
    }
    for (path, names) in removedFolders.sorted(by: { $0.key < $1.key }) where holds(path) {
      folders[path] = names
      folders[path]?.cutPower(&random)
    }
    movedFolders = []
    removedFolders = [:]
    for path in folders.keys.sorted() where !["", SimulatedDisk.root].contains(path) {
      let (parent, name) = Self.split(path)
      if folders[parent]?.now[name] == nil { folders[path] = nil }
    }
    descriptors = [:]
    fail(nil)
  }
}
