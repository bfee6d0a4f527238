import Foundation
import KioskModel

/// What a screen asks the house for.
enum Request: Sendable {
  /// Show another screen; 0 comes back to this one.
  case show(any Screen)
  /// Show another screen in the place of this one.
  case replace(any Screen)
  /// Go back to the screen before.
  case back
  /// Go home.
  case home
  /// Write an event down; the answer comes as `News`.
  case record(FeedbackEvent, id: UUID)
  /// Speak another language until the visitor has gone.
  case useLanguage(String)
}

extension Request {
  /// Whether it is a rating that is to be written down.
  var isRating: Bool {
    if case .record(.rating, _) = self { return true }
    return false
  }
}
