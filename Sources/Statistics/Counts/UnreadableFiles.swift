/// The files and lines of a data folder that could not be read and are therefore missing from all
/// figures.
package struct UnreadableFiles: Sendable, Hashable {
  /// The number of damaged lines in journals.
  package var lines = 0
  /// The journal files that could not be read at all, relative to the data folder.
  package var files: [String] = []
  /// The documents that could not be read, relative to the data folder; some are replaced by their
  /// last valid version.
  package var documents: [String] = []

  /// Nothing unreadable.
  package init() {}

  /// Whether everything could be read.
  package var isEmpty: Bool { self == UnreadableFiles() }

  /// Adds the files and lines of another folder or time; each name is listed once.
  package static func += (one: inout UnreadableFiles, other: UnreadableFiles) {
    one.lines += other.lines
    one.files = Set(one.files + other.files).sorted()
    one.documents = Set(one.documents + other.documents).sorted()
  }

  /// The same files with a folder's name as prefix.
  func below(_ folder: String) -> UnreadableFiles {
    var unread = self
    unread.files = files.map { folder + "/" + $0 }
    unread.documents = documents.map { folder + "/" + $0 }
    return unread
  }
}
