/// What came of a PIN that somebody has typed.
package enum PINCheck: Sendable, Hashable {
  case right(StaffMember)
  /// It is wrong; the next one is heard after `wait`.
  case wrong(wait: Duration)
  /// It was not looked at, because there is still so long to wait.
  case waiting(Duration)
}
