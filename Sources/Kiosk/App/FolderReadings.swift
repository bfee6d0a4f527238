/// Which readings of the data folder are in progress. Documents are read one time after the other:
/// what changes during a reading is read by the next one.
struct FolderReadings: Sendable {
  /// Whether the documents are being read.
  private(set) var areDocumentsRead = false
  private var mustReadAgain = false
  /// Whether the day's journals are being read.
  var areJournalsRead = false

  /// Whether anything is being read.
  var isAny: Bool { areDocumentsRead || areJournalsRead }

  /// Notes that the documents are to be read; returns whether to start now.
  mutating func beginDocuments() -> Bool {
    mustReadAgain = areDocumentsRead
    defer { areDocumentsRead = true }
    return !areDocumentsRead
  }

  /// Notes that the documents have been read; returns whether they are to be read again.
  mutating func finishDocuments() -> Bool {
    areDocumentsRead = false
    defer { mustReadAgain = false }
    return mustReadAgain
  }
}
