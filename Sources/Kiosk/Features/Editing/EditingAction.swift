/// The actions of a screen on which documents are changed.
nonisolated protocol EditingAction: Sendable {
  /// The action for something that happens to the documents.
  static func editing(_ action: DocumentEditing.Action) -> Self
}
