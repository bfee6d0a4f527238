/// Why a line of a journal does not count.
package enum JournalFault: String, Error, Sendable, CaseIterable {
  /// The checksum does not fit the line.
  case damaged
  /// The checksum fits, but the line is of a format that this program does not know.
  case laterVersion
  /// The last line has no end: the program or the machine stopped while it was written.
  case torn
}
