/// A number that matters, with its word: "12 inne".
package nonisolated struct Figure: Hashable, Sendable {
  package var value: String
  package var label: String
  /// Whether it asks for attention, as a full room does; the words have to say so too.
  package var isAlarming: Bool

  /// Made of its parts.
  package init(value: String, label: String, isAlarming: Bool = false) {
    self.value = value
    self.label = label
    self.isAlarming = isAlarming
  }
}
