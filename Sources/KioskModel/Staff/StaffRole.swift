/// What somebody of the staff may do.
package enum StaffRole: String, Sendable, CaseIterable {
  /// Checks people in and writes messages (värd).
  case host
  /// Does everything (samordnare).
  case coordinator
}
