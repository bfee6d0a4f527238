/// What stands in a data folder and could not be read, so that it is in no figure.
package struct UnreadableFiles: Sendable, Hashable {
  /// How many lines of journals are damaged.
  package var lines = 0
  /// The journal files that could not be read at all, below the data folder.
  package var files: [String] = []
  /// The documents that could not be read, below the data folder; for some their last good version
  /// is taken.
  package var documents: [String] = []

  /// Nothing that could not be read.
  package init() {}

  /// Whether everything could be read.
  package var isEmpty: Bool { self == UnreadableFiles() }

  /// Adds what could not be read of another folder, or at another time; a name stands once.
  package static func += (one: inout UnreadableFiles, other: UnreadableFiles) {
    one.lines += other.lines
    one.files = Set(one.files + other.files).sorted()
    one.documents = Set(one.documents + other.documents).sorted()
  }

  /// The same with a folder's name before each file.
  func below(_ folder: String) -> UnreadableFiles {
    var unread = self
    unread.files = files.map { folder + "/" + $0 }
    unread.documents = documents.map { folder + "/" + $0 }
    return unread
  }
}
