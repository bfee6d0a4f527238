/// How old somebody looks to whoever counts: coarse, so that it says nothing about a person.
package enum AgeBand: String, Sendable, CaseIterable {
  /// Children and young people.
  case young
  /// In the middle of life.
  case middle
  /// Older people.
  case older
}
