/// What a working group wants to reach in some days.
public struct Target: Sendable, Hashable {
  /// What is counted.
  public enum Measure: String, Sendable, CaseIterable {
    /// Sessions held: that have ended and were not cancelled.
    case sessions
    case arrivals, firstVisits, ratings
    /// The satisfaction index, which is no count.
    case index

    /// Whether it is made of answers, of which small groups are not shown.
    var isOfAnswers: Bool { self == .ratings || self == .index }
  }

  /// Its name in data.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// What is counted.
  public var measure: Measure
  /// At which activities.
  public var filter: ActivityFilter
  /// In which days.
  public var days: ClosedRange<LocalDate>
  /// What is to be reached, above 0.
  public var value: Double

  /// The target that a document describes.
  init(_ reader: JSONReader) throws(DocumentProblem) {
    id = CleanText.line(try reader.string("id"), limit: 60)
    title = try LocalizedText(anyOf: reader, "title") ?? LocalizedText(plain: id)
    measure = try reader.required("measure", .oneOf) {
      $0.stringValue.flatMap(Measure.init(rawValue:))
    }
    filter = try ActivityFilter(reader)
    func day(_ key: String) throws(DocumentProblem) -> LocalDate {
      try reader.required(key, .date) { $0.stringValue.flatMap { LocalDate($0) } }
    }
    let (first, last) = (try day("from"), try day("to"))
    guard first <= last else {
      throw reader.problem("to", .malformed(last.description, .date))
    }
    days = first...last
    value = try reader.required("value", .number) {
      guard case .number(let digits) = $0, let value = Double(digits), value > 0, value.isFinite
      else { return nil }
      return value
    }
  }
}
