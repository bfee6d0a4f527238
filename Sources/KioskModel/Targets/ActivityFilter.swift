import SafeText

/// Which activities something is about; what is not said does not limit it.
package struct ActivityFilter: Sendable, Hashable {
  /// What sort of thing they are.
  package var kind: ActivityKind?
  /// Who is behind them.
  package var organiser: String?
  /// One activity, by its uid.
  package var activity: String?
  /// A language that is spoken there (RFC 5646).
  package var spokenLanguage: String?

  /// All activities, and visits as a whole.
  package init() {}

  /// The limits that a document sets.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    kind = try reader.optionalCase("kind")
    organiser = try reader.optionalString("organiser").map { CleanText.line($0) }
    activity = try reader.optionalString("activity")
    spokenLanguage = try reader.optionalString("spokenLanguage")
  }

  /// Whether an activity is meant; one that is not known only where nothing is limited.
  package func matches(_ known: Activity?) -> Bool {
    guard self != ActivityFilter() else { return true }
    guard let known else { return false }
    return (kind.map { $0 == known.kind } ?? true)
      && (organiser.map(known.organisers.contains) ?? true)
      && (activity.map { $0 == known.uid } ?? true)
      && (spokenLanguage.map(known.spokenLanguages.contains) ?? true)
  }
}
