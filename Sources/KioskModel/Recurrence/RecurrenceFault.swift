/// A part of a rule that cannot be followed.
struct RecurrenceFault: Error, Sendable, Equatable {
  /// JSCalendar's name of the part (RFC 8984, 4.3.3).
  var key: String
}
