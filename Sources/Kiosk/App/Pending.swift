import KioskModel

/// An errand that is under way.
nonisolated struct Pending: Hashable, Sendable {
  /// On whose behalf.
  var by: StaffMember.ID?
  /// What a change of documents is for.
  var purpose = EditHistory.Purpose.edit
}
