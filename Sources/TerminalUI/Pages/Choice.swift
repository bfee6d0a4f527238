/// Something that a page offers: its key, its words and what it does are one thing, so that none
/// of them can be forgotten.
package nonisolated struct Choice<Action: Sendable>: Sendable {
  /// The key that stands on it.
  package var key: Key
  /// Other keys that do the same.
  package var otherKeys: [Key]
  /// What it says.
  package var label: String
  /// What else there is to read on it, line by line.
  package var details: [String]
  /// How prominent it is.
  package var shape: ChoiceShape
  /// What it does.
  package var action: Action

  /// Made of its parts.
  package init(
    key: Key, otherKeys: [Key] = [], label: String, details: [String] = [], shape: ChoiceShape,
    action: Action
  ) {
    self.key = key
    self.otherKeys = otherKeys
    self.label = label
    self.details = details
    self.shape = shape
    self.action = action
  }

  /// What tells it from the others of its page, and from what has come into its place since.
  package var name: String { key.name + " " + label }

  /// Whether it means the same as another, also where its words are in another language.
  package func isSame(as other: Choice) -> Bool {
    shape.isFace ? shape == other.shape : name == other.name
  }

  /// Whether a key makes it.
  package func isFor(_ pressed: Key) -> Bool { key == pressed || otherKeys.contains(pressed) }

  /// The choice with its action inside another.
  func map<Other: Sendable>(_ change: (Action) -> Other) -> Choice<Other> {
    Choice<Other>(
      key: key, otherKeys: otherKeys, label: label, details: details, shape: shape,
      action: change(action))
  }
}
