/// The reason why a change of documents was not carried out.
package enum DocumentChangeError: Error, Sendable, Equatable {
  /// Somebody else has changed the document since it was read; nothing was written.
  case changedMeanwhile(path: String)
  /// Another program is changing documents; nothing was written.
  case inUse
  /// A call failed, and all documents are as before.
  case disk(DiskError)
  /// A document cannot be read, so nothing was written.
  case document(DocumentError)
  /// A call failed, and the documents at these paths, relative to the data folder, could not be
  /// restored.
  case partlyDone(DiskError, paths: [String])
}
