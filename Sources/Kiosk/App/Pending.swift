import KioskModel

/// An errand that is under way.
nonisolated struct Pending: Hashable, Sendable {
  /// On whose behalf.
  var by: StaffMember.ID?
  /// The change of documents that was asked for.
  var change: DocumentChange?
  /// Whether it reads what a page shows.
  var isReading = false
  /// What it is for.
  var purpose = EditHistory.Purpose.edit
}
