/// Something that a page offers: its key, label and action, in one value so that they cannot get
/// out of step.
package nonisolated struct Choice<Action: Sendable>: Sendable {
  /// Identifies it among the choices of a page, in every language, and tells it from one that has
  /// taken its place.
  package let id: String
  /// What it is for.
  package let role: ChoiceRole
  /// The key shown on it.
  package var key: Key
  /// Other keys with the same effect.
  package var otherKeys: [Key]
  /// What it says, beside the key.
  package var label: String
  /// Further text on it, by line.
  package var details: [String]
  /// The number of the accent of its kind, from 0; nil if it is of no kind.
  package var accent: Int?
  /// Its kind, which decides where and how it is shown.
  package var shape: ChoiceShape
  /// The action it sends.
  package var action: Action

  /// Made of its parts.
  ///
  /// - Parameter id: By default what it is known by: its role if a page has only one with that, its
  ///   score if it is a face, else its key and label. A choice that stands for one of several things
  ///   which may be called the same needs one of its own.
  package init(
    id: String? = nil, role: ChoiceRole = .secondary, key: Key, otherKeys: [Key] = [],
    label: String, details: [String] = [], accent: Int? = nil, shape: ChoiceShape, action: Action
  ) {
    self.id = id ?? Self.id(role, key, label, shape)
    self.role = role
    self.key = key
    self.otherKeys = otherKeys
    self.label = label
    self.details = details
    self.accent = accent
    self.shape = shape
    self.action = action
  }

  private static func id(
    _ role: ChoiceRole, _ key: Key, _ label: String, _ shape: ChoiceShape
  ) -> String {
    if role.isUnique { return role.rawValue }
    if case .face(let score) = shape { return "face \(score)" }
    return key.name + " " + label
  }

  /// Whether the key chooses it.
  package func isFor(_ pressed: Key) -> Bool { key == pressed || otherKeys.contains(pressed) }

  /// The choice with its action converted.
  func map<Other: Sendable>(_ change: (Action) -> Other) -> Choice<Other> {
    Choice<Other>(
      id: id, role: role, key: key, otherKeys: otherKeys, label: label, details: details,
      accent: accent, shape: shape, action: change(action))
  }
}
