/// The actions of a screen on which documents are changed.
nonisolated protocol EditingAction: Sendable {
  /// Something has happened to the documents.
  static func editing(_ action: DocumentEditing.Action) -> Self
}
