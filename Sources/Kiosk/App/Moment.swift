import Foundation

/// A moment as two clocks tell it: the one on the wall, which somebody may change, and one that
/// only goes forward, by which everything is timed.
nonisolated struct Moment: Hashable, Sendable {
  /// What time it is.
  var wall: Date
  /// How long the machine has been up.
  var uptime: Duration
}
