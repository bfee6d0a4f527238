import TerminalUI

extension Context {
  /// A language that a place can offer, as a tile: whether it is on, its own name, and below them
  /// what stands against it. The name is not first, since it may run from right to left.
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
  /// Puts a language in or takes it out. The screen goes back to the first one by itself, so that
  /// one has to be left.
  mutating func toggleLanguage(_ tag: String) {
    guard self != [tag] else { return }
    self = contains(tag) ? filter { $0 != tag } : self + [tag]
  }
}
