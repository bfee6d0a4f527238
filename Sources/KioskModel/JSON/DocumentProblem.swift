/// The reason why a JSON value is invalid, and the key where it stands.
package struct DocumentProblem: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case missing
    case expected(Kind)
    /// The text is not a valid value of the kind, such as `"2026-13-01"` for a date.
    case malformed(String, Kind)
    case newerVersion(Int)
    /// The text is not one of the allowed values, which are listed.
    case notAmong(String, [String])
    /// The key or name does not exist; the names that do are listed.
    case unknownName([String])
    /// The last day, given here, is before the first one.
    case endsBefore(String)
    /// The list has this number of elements instead of one in the range.
    case wrongCount(Int, ClosedRange<Int>)
    /// The number must be greater than 0.
    case notPositive
    /// This part of a recurrence rule is not supported.
    case notFollowed
    /// The rule gives more sessions on a day than the limit stated here.
    case tooManySessions(Int)
    /// This series and other series as frequent give more sessions together than the limit stated
    /// here.
    case tooManySessionsTogether(Int)
  }

  /// The type of value that was expected; the interface has a text for each.
  package enum Kind: String, Sendable, CaseIterable {
    case text, wholeNumber, truthValue, list, object
    case date, dateTime, duration, timeZone, weekday, frequency, status, language, oneOf, number
  }

  /// The keys from the root of the document to the value; elements of a list are given by their
  /// index.
  package var path: [String]
  package var reason: Reason

  /// A problem at a path.
  package init(path: [String], reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
