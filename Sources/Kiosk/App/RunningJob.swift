import KioskModel

/// A job that is under way.
nonisolated struct RunningJob: Sendable {
  /// The screen that asked, by its number; nil where it was the program itself.
  var screen: Int?
  /// On whose behalf; nil where it was a visitor's or the kiosk's own.
  var by: StaffMember.ID?
  var traits: JobTraits
  /// The action that tells how far it is.
  var progress: (@Sendable (Double) -> any Sendable)?
  /// Since when it is under way.
  var since: Duration

  /// Whether the next line that is typed is about what comes of it.
  var isAwaited: Bool { traits.isDisjoint(with: [.takesLong, .inBackground]) }
}
