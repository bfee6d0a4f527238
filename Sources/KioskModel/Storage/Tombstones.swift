/// All that is known to have been erased in a data folder: what stands in `erased/`, and what this
/// machine remembers of it.
package struct Tombstones: Sendable {
  /// The devices that have a record, by hash.
  private(set) var devices: [String: Set<String>] = [:]
  let obeyed: ObeyedTombstones
  private let folder: DataFolder
  private let disk: Disk

  /// Reads the names in the folder, and no document.
  package init(_ folder: DataFolder, disk: Disk = .live) throws(DiskError) {
    self.init(remembered: folder, disk)
    do {
      for name in try disk.list(folder.path(.erased)) {
        guard let (hash, device) = Tombstone.parts(ofName: name) else { continue }
        devices[hash, default: []].insert(device)
      }
    } catch {
      if !error.isMissing && !error.isNoFolder { throw error }
    }
  }

  private init(remembered folder: DataFolder, _ disk: Disk) {
    self.folder = folder
    self.disk = disk
    obeyed = ObeyedTombstones(folder, disk)
    for hash in obeyed.subjects.keys { devices[hash] = [] }
  }

  /// The same for showing data: what this machine remembers, if the folder cannot be read.
  static func known(_ folder: DataFolder, disk: Disk) -> Tombstones {
    (try? Tombstones(folder, disk: disk)) ?? Tombstones(remembered: folder, disk)
  }

  /// Whether nothing has been erased.
  package var isEmpty: Bool { devices.isEmpty }

  /// Whether what has an id has been erased.
  package func holds(_ subject: Tombstone.Subject, _ id: String) -> Bool {
    !devices.isEmpty && devices[Tombstone.hash(subject, id)] != nil
  }

  /// What this machine has not obeyed yet, or what has lost its record.
  ///
  /// - Parameter own: The devices for whose journals this machine is responsible.
  func pending(of device: String, responsibleFor own: Set<String>) -> Set<String> {
    let isComplete = own.isSubset(of: obeyed.devices)
    return Set(
      devices.filter { hash, devices in
        !isComplete || obeyed.subjects[hash] == nil || !devices.contains(device)
      }.keys)
  }

  /// What was erased; nil if no readable record says.
  func subject(_ hash: String) -> Tombstone.Subject? {
    if let subject = obeyed.subjects[hash] ?? nil { return subject }
    for device in devices[hash, default: []].sorted() {
      if let subject = record(hash, device)?.subject { return subject }
    }
    return nil
  }

  /// Whether a device has erased all that it had.
  func isDone(_ hash: String, by device: String) -> Bool {
    devices[hash]?.contains(device) == true && record(hash, device)?.isDone == true
  }

  private func record(_ hash: String, _ device: String) -> Tombstone? {
    try? Document.load(path(hash, device), disk: disk)
  }

  private func path(_ hash: String, _ device: String) -> String {
    folder.path(.erased) + "/" + Tombstone.name(hash, device)
  }

  /// Orders an erasure: from when this returns, every device of the place erases it.
  mutating func add(
    _ subject: Tombstone.Subject, _ ids: [String], by device: String, on day: LocalDate
  ) throws(DiskError) {
    let hashes = ids.map { Tombstone.hash(subject, $0) }
    try write(
      hashes.filter { devices[$0]?.contains(device) != true }.map { ($0, subject) }, [device], day,
      isDone: false)
    for hash in hashes { devices[hash, default: []].insert(device) }
  }

  /// Records that this machine has obeyed, for each of the devices for which it is responsible.
  ///
  /// - Parameter searched: The state of the journals that were searched, by month.
  func finish(
    _ hashes: Set<String>, responsibleFor own: Set<String>, searched: [String: Int],
    on day: LocalDate
  ) throws(DiskError) {
    let done = hashes.sorted().map { ($0, subject($0)) }
    try write(done, own.sorted(), day, isDone: true)
    var remembered = obeyed
    for (hash, subject) in done { remembered.subjects[hash] = .some(subject) }
    remembered.devices = own
    remembered.searched = searched
    try remembered.save(in: folder, disk)
  }

  private func write(
    _ records: [(hash: String, subject: Tombstone.Subject?)], _ devices: [String],
    _ day: LocalDate, isDone: Bool
  ) throws(DiskError) {
    guard !records.isEmpty else { return }
    try disk.makeFolder(folder.path(.erased))
    // The folder of the first one must not be lost either.
    try disk.syncFolder(folder.root)
    try Document.save(
      records.flatMap { hash, subject in
        devices.map {
          (Tombstone.document(subject, on: day, isDone: isDone), path(hash, $0))
        }
      }, disk: disk)
  }
}
