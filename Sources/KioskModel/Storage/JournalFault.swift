/// The reason why a line of a journal is not counted.
package enum JournalFault: String, Error, Sendable, CaseIterable {
  /// The checksum does not match the line.
  case damaged
  /// The checksum matches, but the line's format is unknown to this program.
  case laterVersion
  /// The last line is incomplete: the program or the machine stopped while writing it.
  case incomplete = "torn"
}
