/// The reason why a name was not stored or found.
package enum PersonError: Error, Sendable {
  /// The name is empty.
  case nameMissing
  /// The text contains a personal identity number, which is never stored.
  case looksLikeIdentityNumber
  case noSuchPerson(String)
  case document(DocumentError)
  case disk(DiskError)
}
