/// The reason why a change of staff failed.
package enum StaffError: Error, Sendable {
  case noSuchMember
  /// There is already a staff member with this name.
  case nameTaken(String)
  /// The name is empty.
  case nameMissing
  /// The text contains a personal identity number, which is never stored.
  case looksLikeIdentityNumber
  /// The last coordinator cannot be removed.
  case lastCoordinator
  case pin(PINProblem)
  case hash(PINHash.Failure)
  case document(DocumentError)
  case disk(DiskError)
}
