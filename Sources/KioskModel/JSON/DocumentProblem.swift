/// Why a JSON value is not the thing it should be, and at which key.
package struct DocumentProblem: Error, Sendable, Equatable {
  /// What is wrong with the value.
  package enum Reason: Sendable, Equatable {
    case missing
    case expected(Kind)
    /// The text stands for no value of the kind, such as `"2026-13-01"` for a date.
    case malformed(String, Kind)
    case newerVersion(Int)
    /// The text is none of those that there are.
    case notAmong(String, [String])
    /// Nothing is called so; the names that there are.
    case unknownName([String])
    /// The last day, before the first one.
    case endsBefore(String)
    /// A list of so many, where another number has to be.
    case wrongCount(Int, ClosedRange<Int>)
    /// The number has to be above 0.
    case notPositive
    /// The part of a rule of repetition is none that can be followed.
    case notFollowed
    /// More sessions on a day than can be shown; as many as a day may have.
    case tooManySessions(Int)
    /// This series and others that are as busy have more sessions together than can be shown.
    case tooManySessionsTogether(Int)
  }

  /// What a value should have been, in the field's words.
  package enum Kind: String, Sendable, CaseIterable {
    case text, wholeNumber, truthValue, list, object
    case date, dateTime, duration, timeZone, weekday, frequency, status, language, oneOf, number
  }

  /// The keys from the top of the document to the value; elements of a list by their index.
  package var path: [String]
  /// What is wrong there.
  package var reason: Reason

  /// A problem at a place.
  package init(path: [String], reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
