/// What has become of a journal entry that was to be saved.
enum EntryStatus: Hashable, Sendable {
  /// It is on the disk.
  case saved(id: String)
  /// It could not be saved yet; it is kept, and saving is tried again.
  case delayed(id: String)
}
