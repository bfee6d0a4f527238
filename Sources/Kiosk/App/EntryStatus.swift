/// What has become of a journal entry on its way to the disk.
enum EntryStatus: Hashable, Sendable {
  /// It is on the disk.
  case saved(id: String)
  /// It could not be written yet; it is kept and tried again.
  case delayed(id: String)
}
