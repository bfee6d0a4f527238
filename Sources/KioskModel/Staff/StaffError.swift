/// Why something could not be done with the staff.
package enum StaffError: Error, Sendable {
  case noSuchMember
  /// Somebody of that name is on the staff already.
  case nameTaken(String)
  /// There is no name.
  case nameMissing
  /// What was typed has a personal identity number in it, which is never kept.
  case looksLikeIdentityNumber
  /// Somebody has to be left who can do everything.
  case lastCoordinator
  case pin(PINProblem)
  case hash(PINHash.Failure)
  case document(DocumentError)
  case disk(DiskError)
}
