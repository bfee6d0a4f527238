/// What a field shows at a moment.
package nonisolated struct FieldStyle: Hashable, Sendable {
  /// What stands in it.
  package var value: String
  /// Before which sign the next one goes, where somebody is writing in it.
  package var cursor: Int?
  /// Whether one of some words is chosen in it.
  package var chooses: Bool
  /// The words to choose from.
  package var options: [String]
  /// Whether keys go to it.
  package var isActive: Bool
  /// How to fill it in.
  package var hint: String
  /// What a number in it counts.
  package var unit: String
  /// What is wrong with what stands in it.
  package var error: String

  /// Made of its parts.
  package init(
    value: String, cursor: Int? = nil, chooses: Bool = false, options: [String] = [],
    isActive: Bool = false, hint: String = "", unit: String = "", error: String = ""
  ) {
    self.value = value
    self.cursor = cursor
    self.chooses = chooses
    self.options = options
    self.isActive = isActive
    self.hint = hint
    self.unit = unit
    self.error = error
  }

  /// What stands beside it.
  var note: String { error.isEmpty ? (isActive ? hint : unit) : "! " + error }
}
