/// The devices of a place, and who looks after the journals of those that are gone for good.
package struct PlaceDevices: Sendable {
  private let folder: DataFolder
  private let disk: Disk
  private let devices: [String: PlaceDevice]

  /// The devices with a document in a data folder; one that cannot be read has no name and no heir.
  package init(_ folder: DataFolder, disk: Disk = .live) {
    self.folder = folder
    self.disk = disk
    let all = PlaceDevice.documents(in: folder, disk: disk).read().values
    // Of two copies of a document the one that is named for its id counts.
    devices = Dictionary(
      all.sorted { $0.key < $1.key }.map { ($0.value.id, (name: $0.key, device: $0.value)) },
      uniquingKeysWith: { one, other in
        one.name == DocumentKind.fileName(of: one.device.id) ? one : other
      }
    ).mapValues(\.device)
  }

  /// The ids of all.
  package var ids: Set<String> { Set(devices.keys) }

  /// A device; without a name if nobody has told it.
  package func device(_ id: String) -> PlaceDevice { devices[id] ?? PlaceDevice(id: id) }

  /// The device that looks after the journals of another one now: the device itself unless it is gone
  /// for good.
  ///
  /// - Parameter parts: The journals of the place; a device that has written after the last day of a
  ///   device that is gone for good is not gone.
  func keeper(of id: String, parts: [JournalPath]) -> String {
    var (keeper, seen): (String, Set<String>) = (id, [])
    while seen.insert(keeper).inserted, let device = devices[keeper], let heir = device.heir {
      let folders = [keeper, Device.commandLine(keeper)]
      if let until = device.until,
        parts.contains(where: { folders.contains($0.device) && $0.day > until })
      {
        break
      }
      keeper = heir
    }
    return keeper
  }

  /// The devices whose journals some devices have inherited.
  func inherited(by heirs: Set<String>, parts: [JournalPath]) -> Set<String> {
    devices.values.contains { $0.heir != nil }
      ? Set(ids.filter { !heirs.contains($0) && heirs.contains(keeper(of: $0, parts: parts)) }) : []
  }

  /// Tells the others the name of this machine's device, if they do not know it.
  ///
  /// A device that somebody has declared gone takes its journals back by this.
  package func introduce(_ device: Device) throws(DiskError) {
    // A data folder that was moved away for a restore must not be made again.
    _ = try disk.list(folder.root)
    let known = devices[device.id]
    guard known == nil || known?.name != device.name || known?.heir != nil else { return }
    var document = self.device(device.id).document
    document["name"] = .string(device.name)
    document["heir"] = nil
    document["until"] = nil
    try save(document, of: device.id)
  }

  /// Declares that a device is gone for good, and which one looks after its journals.
  ///
  /// - Parameter day: The last day on which it can have written; nil if it never writes again.
  package func retire(_ id: String, heir: String, on day: LocalDate?) throws(DiskError) {
    var document = device(id).document
    document["heir"] = .string(heir)
    document["until"] = day.map { .string($0.description) }
    try save(document, of: id)
  }

  private func save(_ document: JSONObject, of id: String) throws(DiskError) {
    try disk.makeFolder(folder.path(.devices))
    try disk.syncFolder(folder.root)
    WrittenFiles(folder, disk: disk).willWrite([
      (DocumentKind.devices.path(of: id), JSONWriter.document(.object(document)))
    ])
    try Document.save(document, to: folder.path(.devices, of: id), disk: disk)
  }
}
