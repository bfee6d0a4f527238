import SafeText

/// What a working group wants to reach in some days.
package struct Target: Sendable, Hashable {
  /// What is counted.
  package enum Measure: String, Sendable, CaseIterable {
    /// Sessions held: that have ended and were not cancelled.
    case sessions
    case arrivals, firstVisits, ratings
    /// The satisfaction index, which is no count.
    case index

    /// Whether it is made of answers, of which small groups are not shown.
    package var isOfAnswers: Bool { self == .ratings || self == .index }
  }

  /// Its name in data.
  package var id: String
  /// What people call it.
  package var title: LocalizedText
  /// What is counted.
  package var measure: Measure
  /// At which activities.
  package var filter: ActivityFilter
  /// In which days.
  package var days: ClosedRange<LocalDate>
  /// What is to be reached, above 0.
  package var value: Double

  /// What a document says of a target.
  private static let names = [
    "id", "title", "measure", "kind", "organiser", "activity", "spokenLanguage", "from", "to",
    "value",
  ]

  /// The target that a document describes.
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
