/// The result of checking a PIN.
package enum PINCheck: Sendable, Hashable {
  case right(StaffMember)
  /// The PIN is wrong; the next one is accepted after `wait`.
  case wrong(wait: Duration)
  /// The PIN was not checked, because the waiting time has not passed; the time that remains.
  case waiting(Duration)
}
