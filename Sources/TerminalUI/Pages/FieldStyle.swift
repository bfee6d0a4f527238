/// What a form field shows.
package nonisolated struct FieldStyle: Hashable, Sendable {
  /// The text in it.
  package var value: String
  /// The index in characters of the cursor; nil if it is not being edited.
  package var cursor: Int?
  /// Whether the value is chosen from a list.
  package var chooses: Bool
  /// The options of that list.
  package var options: [String]
  /// Whether it receives the keys.
  package var isActive: Bool
  /// How to fill it in.
  package var hint: String
  /// The unit of its value.
  package var unit: String
  /// What is wrong with its value; empty if nothing is.
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

  /// The text beside it.
  var note: String { error.isEmpty ? (isActive ? hint : unit) : "! " + error }
}
