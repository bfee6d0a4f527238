/// What a document of the data folder holds.
package protocol StoredDocument: Sendable {
  /// Where its documents stand and how they are looked after.
  static var documentKind: DocumentKind { get }

  /// The value that a document describes.
  init(_ reader: JSONReader) throws(DocumentProblem)

  /// A reading of a kind's documents without those that are too much for the kiosk together.
  static func limited(
    _ reading: DocumentFolder<Self>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Self>.Reading
}

extension StoredDocument {
  /// The documents of this kind in a data folder.
  ///
  /// - Parameter servesCopies: Whether the last good version stands for a document that cannot be
  ///   read, if the kind has copies. A change has to start from what is there.
  package static func documents(
    in folder: DataFolder, servesCopies: Bool = true, disk: Disk = .live
  ) -> DocumentFolder<Self> {
    let kind = documentKind
    let copies = kind.isFile ? folder.goodCopies : folder.goodCopies + "/" + kind.path
    return DocumentFolder(
      kind.isFile ? folder.root : folder.path(kind), only: kind.isFile ? kind : nil,
      copies: kind.hasCopies && servesCopies ? copies : nil, disk: disk
    ) { reader throws(DocumentProblem) in try Self(reader) }
  }

  /// All of them: few kinds can be too much.
  package static func limited(
    _ reading: DocumentFolder<Self>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Self>.Reading { reading }
}

extension Document {
  /// The value in a document.
  ///
  /// - Throws: `DocumentError` with the line of the file.
  package static func load<Value: StoredDocument>(
    _ path: String, disk: Disk = .live
  ) throws(DocumentError) -> Value {
    try load(path, disk: disk) { reader throws(DocumentProblem) in try Value(reader) }
  }
}
