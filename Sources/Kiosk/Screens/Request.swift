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
  /// There is something new to read: whoever is there is given the time for it.
  case stay
  /// Write an event down; the answer comes as `News`.
  case record(JournalEntry, id: UUID)
  /// Write down what one press at the check-in does.
  case count(AttendancePress)
  /// Have work done in the data folder; what came of it comes as `News`.
  case perform(Errand, id: UUID)
  /// Nobody waits for an errand any more; it ends as soon as it can, with the outcome `cancelled`.
  case cancel(UUID)
  /// Take back the last change of documents of an area, or do again what was taken back; what came
  /// of it comes as `News`.
  case undo(EditHistory.Area, id: UUID), redo(EditHistory.Area, id: UUID)
  /// Somebody of the staff has given the right PIN.
  case unlock(StaffMember)
  /// Nobody of the staff is at work any more.
  case lock
  /// Speak another language until the visitor has gone.
  case useLanguage(String)
}

extension Request {
  /// Whether it is a wish that is to be written down.
  var isWish: Bool {
    if case .record(.feedback(.wish), _) = self { true } else { false }
  }
}
