import TerminalUI

extension Context {
  /// A tile for a language that a place can offer: whether it is on, its own name, and any
  /// reservations. The name does not come first, since it may be written right to left.
  func offer<Action>(
    of language: LanguageName, among chosen: [String], key: Key, action: Action
  ) -> Choice<Action> {
    let isFirst = chosen.first == language.tag
    let isOn = chosen.contains(language.tag)
    return Choice(
      key: key,
      label: text(isFirst ? "offered.first" : isOn ? "offered.on" : "offered.off")
        + " · " + language.name,
      details: [
        [
          language.isDraft ? text("offered.draft") : "",
          language.isHidden ? text("offered.hidden") : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
      ].filter { !$0.isEmpty },
      shape: .tile, action: action)
  }
}

extension [String] {
  /// Adds a language or removes it. The last one cannot be removed, since the screen returns to the
  /// first language.
  mutating func toggleLanguage(_ tag: String) {
    guard self != [tag] else { return }
    self = contains(tag) ? filter { $0 != tag } : self + [tag]
  }
}
