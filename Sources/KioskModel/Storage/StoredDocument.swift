/// The content of a document in the data folder.
package protocol StoredDocument: Sendable {
  /// The path of its documents, and how they are maintained.
  static var documentKind: DocumentKind { get }

  /// The id after which its file is named; nil if the file's name says nothing.
  var storedID: String? { get }

  /// The value described by a document.
  init(_ reader: JSONReader) throws(DocumentProblem)

  /// A reading of the documents without those that exceed the kiosk's limits together.
  static func limited(
    _ reading: DocumentFolder<Self>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Self>.Reading
}

extension StoredDocument {
  /// No id.
  package var storedID: String? { nil }

  /// The documents of this kind in a data folder.
  ///
  /// - Parameter servesCopies: Whether the last valid version replaces a document that cannot be
  ///   read, if the kind has copies; false to read the documents themselves only, as a change must.
  package static func documents(
    in folder: DataFolder, servesCopies: Bool = true, disk: Disk = .live
  ) -> DocumentFolder<Self> {
    let kind = documentKind
    let path = folder.path(kind)
    let copies = kind.isFile ? folder.goodCopies : folder.goodCopies + "/" + kind.path
    return DocumentFolder(
      kind.isFile ? Document.folder(of: path) : path, kind: kind,
      copies: kind.hasCopies && servesCopies ? copies : nil, disk: disk
    ) { reader throws(DocumentProblem) in try Self(reader) }
  }

  /// All of the documents, since most kinds have no such limit.
  package static func limited(
    _ reading: DocumentFolder<Self>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Self>.Reading { reading }
}

extension StoredDocument {
  /// The document in a file of the kind's folder, with what copies beside the file say.
  ///
  /// - Throws: `DocumentError` of the file, also if it is missing.
  package static func document(
    file name: String, in folder: DataFolder, disk: Disk = .live
  ) throws(DocumentError) -> Self {
    let documents = documents(in: folder, servesCopies: false, disk: disk)
    let reading = documents.read()
    let path = documents.path + "/" + name
    if let error = reading.errors.first(where: { $0.file == path || $0.file == documents.path }) {
      throw error
    }
    guard let value = reading.values[name] else {
      throw DocumentError(
        file: path, line: nil, reason: .disk(DiskError(.open, path, code: DiskError.missing)))
    }
    return value
  }
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
