/// A part of a whole: its name, and how large it is.
package nonisolated struct Share: Hashable, Sendable {
  package var label: String
  /// Its size in words, such as "37 %".
  package var value: String
  /// Its size, 0–1.
  package var share: Double

  /// Made of its parts.
  package init(label: String, value: String, share: Double) {
    self.label = label
    self.value = value
    self.share = share
  }
}
