/// The rights of a staff member.
package enum StaffRole: String, Sendable, CaseIterable {
  /// May check visitors in and write notices (värd).
  case host
  /// May do everything (samordnare).
  case coordinator
}
