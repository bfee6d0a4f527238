/// What a field shows at a moment.
nonisolated struct FieldStyle: Hashable, Sendable {
  /// What stands in it.
  var value: String
  /// Before which sign the next one goes, where somebody is writing in it.
  var cursor: Int?
  /// Whether one of some words is chosen in it.
  var chooses = false
  /// The words to choose from.
  var options: [String] = []
  /// Whether keys go to it.
  var isActive = false
  /// How to fill it in.
  var hint = ""
  /// What a number in it counts.
  var unit = ""
  /// What is wrong with what stands in it.
  var error = ""

  /// What stands beside it.
  var note: String { error.isEmpty ? (isActive ? hint : unit) : "! " + error }
}
