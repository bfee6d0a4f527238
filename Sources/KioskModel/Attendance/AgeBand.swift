/// A visitor's age as estimated by the host, in three bands so that it identifies nobody.
package enum AgeBand: String, Sendable, CaseIterable {
  /// Children and young people.
  case young
  /// Adults of middle age.
  case middle
  /// Older people.
  case older
}
