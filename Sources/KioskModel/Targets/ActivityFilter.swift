import SafeText

/// A filter of activities; a property that is nil does not limit it.
package struct ActivityFilter: Sendable, Hashable {
  /// The category.
  package var kind: ActivityKind?
  package var organiser: String?
  /// The uid of a single activity.
  package var activity: String?
  /// A language spoken at the activity (RFC 5646).
  package var spokenLanguage: String?

  /// A filter that all activities match, and visits as a whole too.
  package init() {}

  /// The filter in a document.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    kind = try reader.optionalCase("kind")
    organiser = try reader.optionalString("organiser").map { CleanText.line($0) }
    activity = try reader.optionalString("activity")
    spokenLanguage = try reader.optionalString("spokenLanguage")
  }

  /// Whether an activity matches; an unknown one, or a visit as a whole (nil), only matches an
  /// empty filter.
  package func matches(_ known: Activity?) -> Bool {
    guard self != ActivityFilter() else { return true }
    guard let known else { return false }
    return (kind.map { $0 == known.kind } ?? true)
      && (organiser.map(known.organisers.contains) ?? true)
      && (activity.map { $0 == known.uid } ?? true)
      && (spokenLanguage.map(known.spokenLanguages.contains) ?? true)
  }
}
