/// A kind of document in the data folder: where its documents stand, and how they are looked after.
///
/// The kinds that there are stand in `DocumentKind+kinds.swift`, what their documents hold in `all`.
package struct DocumentKind: Sendable, Hashable {
  /// The folder of its documents below the data folder, or the file where there is but one document.
  package let path: String
  /// The folder or file whose changes are undone together with those of this kind.
  package let area: String
  /// Whether a change that another program makes is noticed while the kiosk is running.
  package let isWatched: Bool
  /// Whether the last good version of each document is kept beside it.
  ///
  /// Only of what holds nothing about visitors, or erasing would leave traces.
  package let hasCopies: Bool
  /// Whether kiosks of one place share it; what is not shared belongs to this machine alone.
  package let isShared: Bool
  /// Whether the folder is no meeting place without it.
  package let isRequired: Bool
  /// Whether hosts may edit it and undo what has been edited; coordinators may edit everything.
  package let isForHosts: Bool

  /// A kind of document.
  ///
  /// - Parameter area: What its changes are undone with; nil where they are undone by themselves.
  package init(
    _ path: String, area: DocumentKind? = nil, isWatched: Bool = true, hasCopies: Bool = false,
    isShared: Bool = true, isRequired: Bool = false, isForHosts: Bool = false
  ) {
    self.path = path
    self.area = area?.area ?? path
    self.isWatched = isWatched
    self.hasCopies = hasCopies
    self.isShared = isShared
    self.isRequired = isRequired
    self.isForHosts = isForHosts
  }

  /// Whether there is one document of the kind and no folder.
  package var isFile: Bool { path.hasSuffix(".json") }

  /// Whether a path below the data folder is that of a document of this kind.
  package func holds(_ path: String) -> Bool {
    isFile ? path == self.path : path.hasPrefix(self.path + "/")
  }

  /// Where the document in a file of the kind's folder stands, below the data folder.
  package func path(file name: String) -> String { path + "/" + name }

  /// Where the document of what goes by a name stands, below the data folder.
  package func path(of id: String) -> String { path(file: Self.fileName(of: id)) }

  /// The name of the file for what goes by a name.
  ///
  /// Signs that a file name cannot hold are written as
  /// `%2F`; a name too long for a file is shortened and told apart by its checksum.
  private static func fileName(of text: String) -> String {
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
  /// The file that says what the place is.
  package var site: String { path(.site) }

  /// The path of a kind's folder, or of its file.
  package func path(_ kind: DocumentKind) -> String { root + "/" + kind.path }

  /// The path of the document of what goes by a name.
  package func path(_ kind: DocumentKind, of id: String) -> String {
    root + "/" + kind.path(of: id)
  }
}
