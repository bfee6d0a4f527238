/// Why a change of documents was not carried out.
package enum DocumentChangeError: Error, Sendable, Equatable {
  /// Somebody else has changed the document since; nothing was touched.
  case changedMeanwhile(path: String)
  /// Another program is changing documents; nothing was touched.
  case inUse
  /// A call failed and all documents are as before.
  case disk(DiskError)
  /// A document cannot be read, so that nothing was touched.
  case document(DocumentError)
  /// A call failed, and these documents, named below the data folder, could not be put back.
  case partlyDone(DiskError, paths: [String])
}
