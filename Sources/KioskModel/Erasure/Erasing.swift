/// The order to erase something, which every device of the place obeys, this one at once.
struct Erasing {
  let folder: DataFolder
  let device: Device
  let disk: Disk

  /// Erases what has some ids here, and says which other devices have not done so yet.
  func erase(
    _ subject: Tombstone.Subject, _ ids: [String], on today: LocalDate
  ) throws(DiskError) -> Erased {
    var tombstones = try Tombstones(folder, disk: disk)
    let hashes = Set(ids.map { Tombstone.hash(subject, $0) })
    try tombstones.add(subject, ids, by: device.id, on: today)
    var erased = try TombstoneEnforcement(folder, device: device, disk: disk)
      .run(on: today, known: ids, again: hashes)
    erased.waiting = try waiting(hashes, today)
    return erased
  }

  /// The other devices of the place that have not obeyed, or their heirs.
  private func waiting(
    _ hashes: Set<String>, _ today: LocalDate
  ) throws(DiskError) -> [PlaceDevice] {
    let tombstones = try Tombstones(folder, disk: disk)
    let parts = try Journal(root: folder.root, disk: disk).allParts()
    let devices = PlaceDevices(folder, disk: disk)
    let own = device.responsible(parts: parts, today: today, devices: devices)
    let others = Set(SeenDevice.all(in: parts).map(\.id)).union(devices.ids).subtracting(own)
    let late = others.filter { other in
      hashes.contains { !tombstones.isDone($0, by: other) }
    }
    return Set(late.map { devices.keeper(of: $0, parts: parts) }).subtracting(own)
      .map(devices.device).sorted { ($0.title, $0.id) < ($1.title, $1.id) }
  }
}
