/// A part of a recurrence rule that is not supported.
struct RecurrenceFault: Error, Sendable, Equatable {
  /// The part's key in JSCalendar (RFC 8984, section 4.3.3).
  var key: String
}
