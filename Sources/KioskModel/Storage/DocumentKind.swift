/// A kind of document in the data folder: the path of its documents, and how they are maintained.
///
/// All kinds are in `DocumentKind+kinds.swift`, and the types of their documents in `all`.
package struct DocumentKind: Sendable, Hashable {
  /// The folder of its documents, or the file if there is only one document, relative to the data
  /// folder.
  package let path: String
  /// The folder or file whose changes are undone together with those of this kind.
  package let area: String
  /// Whether a change made by another program is noticed while the kiosk is running.
  package let isWatched: Bool
  /// Whether the last valid version of each document is copied.
  ///
  /// Only for kinds without data about visitors: an erased name would otherwise survive in a copy.
  package let hasCopies: Bool
  /// Whether a data folder must have it.
  package let isRequired: Bool
  /// Whether hosts may change it and undo changes; coordinators may change everything.
  package let isForHosts: Bool
  /// A kind of document.
  ///
  /// - Parameter area: The kind with whose changes its own are undone; nil if it has an area of its
  ///   own.
  package init(
    _ path: String, area: DocumentKind? = nil, isWatched: Bool = true, hasCopies: Bool = false,
    isRequired: Bool = false, isForHosts: Bool = false
  ) {
    self.path = path
    self.area = area?.area ?? path
    self.isWatched = isWatched
    self.hasCopies = hasCopies
    self.isRequired = isRequired
    self.isForHosts = isForHosts
  }

  /// Whether the kind has a single document instead of a folder.
  package var isFile: Bool { path.hasSuffix(".json") }

  /// Whether versions of one document are merged member by member.
  ///
  /// Of a single document the newest version counts whole: it holds settings that fit together as
  /// somebody chose them.
  package var mergesMembers: Bool { !isFile }

  /// Whether the kiosks of one place share it; otherwise it belongs to this machine alone.
  package var isShared: Bool { !path.hasPrefix(DataFolder.notShared) }

  /// Whether a path relative to the data folder is that of a document of this kind.
  package func holds(_ path: String) -> Bool {
    isFile ? path == self.path : path.hasPrefix(self.path + "/")
  }

  /// The path of a file in the kind's folder, relative to the data folder.
  package func path(file name: String) -> String { path + "/" + name }

  /// The path of the document with an identifier, relative to the data folder.
  package func path(of id: String) -> String { path(file: Self.fileName(of: id)) }

  /// The file name for an identifier.
  ///
  /// Bytes that are not letters, digits or `-_.@` are percent-encoded, as in `%2F`. A name over 200
  /// bytes is shortened and ends with the CRC-32 of the whole identifier.
  static func fileName(of text: String) -> String {
    var name = text.utf8.map { byte -> String in
      let plain =
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte | 0x20
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "@")]
          .contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return plain
        ? String(decoding: [byte], as: UTF8.self) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
    if name.hasPrefix(".") { name = "%2E" + name.dropFirst() }
    if name.utf8.count > 200 { name = name.prefix(180) + "~" + CRC32.text(Array(text.utf8)[...]) }
    return name + ".json"
  }
}

extension DataFolder {
  /// The file that describes the meeting place.
  package var site: String { path(.site) }

  /// The path of a kind's folder, or of its file.
  package func path(_ kind: DocumentKind) -> String { path(kind.path) }

  /// The path of the document with an identifier.
  package func path(_ kind: DocumentKind, of id: String) -> String {
    path(kind.path(of: id))
  }

  /// The place of what has a path relative to the data folder.
  func path(_ relative: String) -> String {
    relative.hasPrefix(Self.notShared)
      ? local + "/" + relative.dropFirst(Self.notShared.count) : root + "/" + relative
  }
}
