/// A text in both languages of the data's readers.
package struct BilingualText: Sendable, Hashable {
  package var swedish: String
  package var english: String

  /// A text in both languages.
  package init(_ swedish: String, _ english: String) {
    self.swedish = swedish
    self.english = english
  }
}
