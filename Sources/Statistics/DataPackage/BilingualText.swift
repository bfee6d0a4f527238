/// A text in the two languages of those who read the data.
package struct BilingualText: Sendable, Hashable {
  /// In Swedish.
  package var swedish: String
  /// In English.
  package var english: String

  /// A text in both languages.
  package init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }
}
