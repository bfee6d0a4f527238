/// A number that matters, with its word: "12 inne".
nonisolated struct Figure: Hashable, Sendable {
  var value: String
  var label: String
  /// Whether it asks for attention, as a full room does; the words have to say so too.
  var isAlarming = false
}
