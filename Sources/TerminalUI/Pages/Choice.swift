/// Something that a page offers: its key, label and action, in one value so that they cannot get
/// out of step.
package nonisolated struct Choice<Action: Sendable>: Sendable {
  /// The key shown on it.
  package var key: Key
  /// Other keys with the same effect.
  package var otherKeys: [Key]
  /// What it says, beside the key.
  package var label: String
  /// Further text on it, by line.
  package var details: [String]
  /// Its kind, which decides where and how it is shown.
  package var shape: ChoiceShape
  /// The action it sends.
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

  /// Identifies it among the choices of a page, and tells it from one that has replaced it.
  package var name: String { key.name + " " + label }

  /// Whether it means the same as another choice; faces do in every language.
  package func isSame(as other: Choice) -> Bool {
    shape.isFace ? shape == other.shape : name == other.name
  }

  /// Whether the key chooses it.
  package func isFor(_ pressed: Key) -> Bool { key == pressed || otherKeys.contains(pressed) }

  /// The choice with its action converted.
  func map<Other: Sendable>(_ change: (Action) -> Other) -> Choice<Other> {
    Choice<Other>(
      key: key, otherKeys: otherKeys, label: label, details: details, shape: shape,
      action: change(action))
  }
}
