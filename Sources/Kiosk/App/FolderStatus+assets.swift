import KioskModel

nonisolated extension FolderStatus {
  /// The status of a folder for this program.
  init(
    _ folder: DataFolder, place: MeetingPlace, device: Device?, today: LocalDate,
    machine: Machine, _ assets: Assets
  ) throws(DiskError) {
    try self.init(
      folder, place: place, device: device, today: today, machine: machine,
      shipped: (try? HealthCatalogue.shipped(assets.information)) ?? [],
      more: assets.findings(folder), version: Version.text)
  }
}
