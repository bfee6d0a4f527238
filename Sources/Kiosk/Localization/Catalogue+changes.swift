import KioskModel

/// Why documents were not changed, in words.
extension Catalogue {
  /// The sentence for a change of documents that was not carried out.
  func sentence(_ error: DocumentChangeError) -> String {
    switch error {
    case .changedMeanwhile(let path): text("error.change.meanwhile", ["path": path])
    case .inUse: text("error.change.inUse")
    case .disk(let error): sentence(error)
    case .document(let error): sentence(error)
    case .partlyDone(let error, let paths):
      text(
        "error.change.partly",
        ["paths": paths.joined(separator: ", "), "reason": sentence(error)])
    }
  }
}
