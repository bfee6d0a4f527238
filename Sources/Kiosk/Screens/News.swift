import Foundation

/// What has become of something that a screen asked for.
nonisolated enum News: Sendable {
  /// The event is on the disk.
  case saved(id: String)
  /// The event could not be written yet; it is kept and tried again.
  case notSavedYet(id: String)
  /// An errand is so far, 0–1.
  case progress(UUID, Double)
  /// An errand has come to its end.
  case done(UUID, Outcome)
}
