extension DataFolder {
  /// The checksums of the documents as this machine's program wrote them last.
  package var written: String { local + "/.written.json" }
}
