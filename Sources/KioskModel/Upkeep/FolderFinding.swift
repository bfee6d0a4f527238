/// Something in a data folder that is not as it should be, besides what cannot be read at all.
package struct FolderFinding: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A file or folder that the kiosk does not read.
    case foreign
    /// A name with control characters or others that cannot be seen.
    case oddName
    /// The id of another document of the same kind.
    case sameID
    /// Another version of a document; both are one until somebody settles it.
    case conflict
    /// A copy of a document that is gone.
    case stray
    /// A copy of a journal, whose entries are counted once.
    case journalCopy
    /// Another file name than the document's id gives.
    case otherName
    /// Something else in the place of a folder.
    case noFolder
    /// The folder's owner may not read and write it.
    case forbidden
    /// A lock that cannot be opened.
    case lock
    /// A document that is not as the program wrote it last.
    case changed
    /// A document that is not as this kiosk wrote it last, where other kiosks write it as well.
    case changedShared
    /// A temporary file of an interrupted save.
    case leftover
    /// Something that has been erased for good.
    case erased
    /// The same in the journal of another device, which has not been seen since.
    case erasedElsewhere
    /// More entries in one file than are counted.
    case tooMany
    /// A language that the program does not have.
    case language
    /// A question set that does not exist.
    case questions
  }

  /// The path relative to the data folder; that of the data folder itself is whole.
  package var file: String
  package var kind: Kind
  /// The other file, the expected name or the unknown value.
  package var other: String?

  package init(_ kind: Kind, _ file: String, other: String? = nil) {
    self.kind = kind
    self.file = file
    self.other = other
  }

  /// Whether it is an error; a leftover or a copy of a journal does no harm, and what another kiosk
  /// has written or has yet to erase is the rule where several share a folder.
  package var isError: Bool {
    ![.leftover, .changedShared, .journalCopy, .erasedElsewhere].contains(kind)
  }
}
