/// Something that a page offers: its key, its words and what it does are one thing, so that none
/// of them can be forgotten.
nonisolated struct Choice<Action: Sendable>: Sendable {
  /// The key that stands on it.
  var key: Key
  /// Other keys that do the same.
  var otherKeys: [Key] = []
  /// What it says.
  var label: String
  /// What else there is to read on it, line by line.
  var details: [String] = []
  /// How prominent it is.
  var shape: ChoiceShape
  /// What it does.
  var action: Action

  /// What tells it from the others of its page, and from what has come into its place since.
  var name: String { key.name + " " + label }

  /// Whether it means the same as another, also where its words are in another language.
  func isSame(as other: Choice) -> Bool {
    shape.isFace ? shape == other.shape : name == other.name
  }

  /// Whether a key makes it.
  func isFor(_ pressed: Key) -> Bool { key == pressed || otherKeys.contains(pressed) }

  /// The choice with its action inside another.
  func map<Other: Sendable>(_ change: (Action) -> Other) -> Choice<Other> {
    Choice<Other>(
      key: key, otherKeys: otherKeys, label: label, details: details, shape: shape,
      action: change(action))
  }
}
