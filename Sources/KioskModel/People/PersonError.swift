/// Why a name was not kept, or not found.
package enum PersonError: Error, Sendable {
  /// There is no name.
  case nameMissing
  /// What was typed has a personal identity number in it, which is never kept.
  case looksLikeIdentityNumber
  case noSuchPerson(String)
  case document(DocumentError)
  case disk(DiskError)
}
