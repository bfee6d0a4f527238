/// The actions of a screen with a form.
package nonisolated protocol FormAction: Sendable {
  /// Somebody has done something to the form.
  static func form(_ press: FormPress) -> Self
}

extension Page where Action: FormAction {
  /// Puts a form on the page: its fields, the key that saves, and the keys that are written.
  package mutating func add<Name>(_ form: Form<Name>, save: String) {
    choices += form.choices { .form(.touched($0)) }
    choices.append(
      Choice(
        role: .primary, key: .function(2), label: save, shape: .footer, action: .form(.saved)))
    writing = Writing(.text, typed: { .form(.typed($0)) })
  }
}
