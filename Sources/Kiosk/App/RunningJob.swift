import KioskModel

/// A job in progress.
nonisolated struct RunningJob: Sendable {
  /// The number of the screen that requested it; nil for the program itself.
  var screen: Int?
  /// The staff member who started it; nil for a visitor or the kiosk itself.
  var by: StaffMember.ID?
  var traits: JobTraits
  /// The action that reports its progress.
  var progress: (@Sendable (Double) -> any Sendable)?
  /// When it was started.
  var since: Duration

  /// Whether the next typed line has to wait for its result.
  var isAwaited: Bool { traits.isDisjoint(with: [.takesLong, .inBackground]) }
}
