/// An entry that another device has written.
package struct OthersEntry: Sendable, Hashable {
  /// The journal that it is in.
  package var stream: JournalPath.Stream
  /// The day of that journal.
  package var day: LocalDate
  package var record: JournalRecord

  /// An entry of a day's journal.
  package init(_ record: JournalRecord, in stream: JournalPath.Stream, on day: LocalDate) {
    self.stream = stream
    self.day = day
    self.record = record
  }
}
