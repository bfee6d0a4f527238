/// What this machine has erased because of tombstones, by hash: `local/.erased.json`.
///
/// By it a tombstone that a restore or a sync program has removed is put back, and one that has
/// been obeyed costs nothing more.
struct ObeyedTombstones: Sendable, Hashable {
  /// What was erased, by hash; no subject where it is not known.
  var subjects: [String: Tombstone.Subject?] = [:]
  /// The devices whose journals were searched.
  var devices: Set<String> = []
  /// The state of the journals that were searched, by month; a month in another state is searched
  /// again.
  var searched: [String: Int] = [:]

  /// What a machine has obeyed; nothing if it cannot be read, since obeying twice does no harm.
  init(_ folder: DataFolder, _ disk: Disk) {
    guard let object = try? Document.load(folder.obeyed, disk: disk, { $0.object }) else { return }
    for (month, state) in object["searched"]?.objectValue?.members ?? [] {
      searched[month] = state.intValue
    }
    devices = Set(object["devices"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    for (hash, subject) in object["hashes"]?.objectValue?.members ?? [] {
      subjects[hash] = .some(subject.stringValue.flatMap { Tombstone.Subject(rawValue: $0) })
    }
  }

  func save(in folder: DataFolder, _ disk: Disk) throws(DiskError) {
    let hashes = subjects.sorted { $0.key < $1.key }.map { hash, subject in
      (hash, subject.map { JSONValue.string($0.rawValue) } ?? .null)
    }
    try disk.makeFolder(folder.local)
    try Document.save(
      [
        "version": 1, "devices": .strings(devices.sorted()),
        "searched": .object(
          JSONObject(
            uniqueMembers: searched.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) })),
        "hashes": .object(JSONObject(uniqueMembers: hashes)),
      ], to: folder.obeyed, disk: disk)
  }
}

extension DataFolder {
  /// What this machine has erased because of tombstones.
  package var obeyed: String { local + "/.erased.json" }
}
