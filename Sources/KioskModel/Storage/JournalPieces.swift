/// The content of a journal in pieces of whole lines, so that a file of any size costs time and not
/// memory.
package enum JournalPieces {
  /// Some bytes of a journal.
  struct Piece {
    var bytes: [UInt8]
    /// Whether it goes on with a line that is too long for one piece.
    var continuesLine = false
    /// Whether the line with which it ends goes on, because it is too long.
    var isCut = false
    /// Whether it ends with a line feed.
    var endsLine: Bool { bytes.last == 0x0A }
  }

  /// The size in bytes up to which a file is read at once.
  static let wholeSize = 4 << 20
  /// The size in bytes of a piece, and of the longest line that is kept together; a kiosk's lines
  /// have some hundred bytes.
  static let length = 1 << 20

  /// Whether a file is read in pieces.
  package static func isLarge(_ path: String, _ disk: Disk) -> Bool {
    disk.readPieces != nil && (disk.status(path)?.size ?? 0) > wholeSize
  }

  /// Calls `body` with the pieces of a file in order: whole lines, the rest after the last line
  /// feed, and parts of lines that are too long.
  ///
  /// - Parameter body: Returns false to stop.
  static func read(
    _ path: String, _ disk: Disk, _ body: (Piece) -> Bool
  ) throws(DiskError) {
    guard let readPieces = disk.readPieces, isLarge(path, disk) else {
      _ = body(Piece(bytes: try disk.read(path)))
      return
    }
    var rest: [UInt8] = []
    var continuesLine = false
    var goesOn = true
    func give(_ bytes: [UInt8], isCut: Bool = false) {
      let piece = Piece(bytes: bytes, continuesLine: continuesLine, isCut: isCut)
      continuesLine = isCut
      goesOn = goesOn && body(piece)
    }
    try readPieces(path, length) { bytes in
      rest += bytes
      if continuesLine, let end = rest.firstIndex(of: 0x0A) {
        give(Array(rest[...end]))
        rest = Array(rest[(end + 1)...])
      }
      if let end = rest.lastIndex(of: 0x0A) {
        give(Array(rest[...end]))
        rest = Array(rest[(end + 1)...])
      }
      if rest.count > length || continuesLine && !rest.isEmpty {
        give(rest, isCut: true)
        rest = []
      }
      return goesOn
    }
    if goesOn, !rest.isEmpty { give(rest) }
  }
}
