import KioskModel

/// An errand that is under way.
nonisolated struct Pending: Hashable, Sendable {
  /// On whose behalf.
  var by: StaffMember.ID?
  /// The change of documents that was asked for.
  var change: DocumentChange?
  /// Whether it reads what a page shows.
  var isReading = false
  /// Since when whoever has typed a line waits for what comes of it; nil where nobody does.
  var awaitedSince: Duration?
  /// What it is for.
  var purpose = EditHistory.Purpose.edit
}
