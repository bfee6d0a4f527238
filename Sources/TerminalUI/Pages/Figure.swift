/// A key figure with its label, such as "12 inne".
package nonisolated struct Figure: Hashable, Sendable {
  package var value: String
  package var label: String
  /// Whether it needs attention, as a full session does. The label has to say so too.
  package var isAlarming: Bool

  /// Made of its parts.
  package init(value: String, label: String, isAlarming: Bool = false) {
    self.value = value
    self.label = label
    self.isAlarming = isAlarming
  }
}
