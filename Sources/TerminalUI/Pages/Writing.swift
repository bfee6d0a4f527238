/// How a page takes text: what is text there, and the actions of keys and lines that are.
package nonisolated struct Writing<Action: Sendable>: Sendable {
  package let mode: WritingMode
  /// The action of a key that is text.
  let typed: @Sendable (Key) -> Action
  /// The action of a whole typed line; nil if the mode has no lines.
  let lineTyped: (@Sendable (String) -> Action)?

  /// Made of its parts.
  package init(
    _ mode: WritingMode, typed: @escaping @Sendable (Key) -> Action,
    lineTyped: (@Sendable (String) -> Action)? = nil
  ) {
    self.mode = mode
    self.typed = typed
    self.lineTyped = lineTyped
  }

  /// The same with its actions converted.
  func map<Other: Sendable>(_ change: @escaping @Sendable (Action) -> Other) -> Writing<Other> {
    var line: (@Sendable (String) -> Other)?
    if let lineTyped { line = { change(lineTyped($0)) } }
    return Writing<Other>(mode, typed: { [typed] in change(typed($0)) }, lineTyped: line)
  }
}

nonisolated extension Page {
  /// Whether the page takes a key as text.
  package func isText(_ key: Key) -> Bool { writing?.mode.includes(key) ?? false }

  /// Whether the page takes a whole typed line as text.
  package func isText(line: String) -> Bool { writing?.mode.includes(line: line) ?? false }

  /// The action of a key; nil if the page does not take it as text.
  package func action(writing key: Key) -> Action? {
    isText(key) ? writing?.typed(key) : nil
  }

  /// The action of a typed line; nil if the page does not take it as text.
  package func action(writing line: String) -> Action? {
    isText(line: line) ? writing?.lineTyped?(line) : nil
  }
}
