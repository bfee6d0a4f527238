import SafeText

/// A target of a working group for a period.
package struct Target: Sendable, Hashable {
  /// The quantity that is measured.
  package enum Measure: String, Sendable, CaseIterable {
    /// The number of sessions held, that is ended and not cancelled.
    case sessions
    case arrivals, firstVisits, ratings
    /// The satisfaction index, which is not a count.
    case index

    /// Whether it is calculated from ratings, of which small groups are suppressed.
    package var isOfAnswers: Bool { self == .ratings || self == .index }
  }

  /// The id used in data.
  package var id: String
  package var title: LocalizedText
  /// The quantity that is measured.
  package var measure: Measure
  /// The activities that count.
  package var filter: ActivityFilter
  /// The days that count.
  package var days: ClosedRange<LocalDate>
  /// The value to reach, above 0.
  package var value: Double

  /// The keys of a target in a document.
  private static let names = [
    "id", "title", "measure", "kind", "organiser", "activity", "spokenLanguage", "from", "to",
    "value",
  ]

  /// The target described by a document.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    try reader.refuseNames(besides: Self.names)
    id = CleanText.line(try reader.string("id"), limit: 60)
    title = try LocalizedText(anyOf: reader, "title") ?? LocalizedText(plain: id)
    guard let measure: Measure = try reader.optionalCase("measure") else {
      throw reader.problem("measure", .missing)
    }
    self.measure = measure
    filter = try ActivityFilter(reader)
    func day(_ key: String) throws(DocumentProblem) -> LocalDate {
      try reader.required(key, .date) { $0.stringValue.flatMap { LocalDate($0) } }
    }
    let (first, last) = (try day("from"), try day("to"))
    guard first <= last else {
      throw reader.problem("to", .endsBefore(last.description))
    }
    days = first...last
    value = try reader.required("value", .number) {
      guard case .number(let digits) = $0, let value = Double(digits), value.isFinite
      else { return nil }
      return value
    }
    guard value > 0 else { throw reader.problem("value", .notPositive) }
  }
}
