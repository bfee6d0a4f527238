import SafeText

/// A parser of reference values from a CSV file in Kolada's format, with a line for each indicator,
/// municipality and year.
///
/// Columns are found by their Swedish or English headings; fields are separated by commas or
/// semicolons and quoted as in RFC 4180; the decimal separator is a comma or a point.
package struct ReferenceFile: Sendable {
  /// The latest value of each indicator and municipality up to the report's year.
  package private(set) var values: [ReferenceValue] = []
  /// The errors; lines without an error are used.
  package private(set) var problems: [ReferenceProblem] = []

  private let file: String

  /// The maximum number of errors listed; a file with more is probably a different kind of file.
  static let maxProblems = 10
  /// The largest file accepted, in bytes.
  static let largest = 4_000_000

  /// The columns with their possible headings.
  private enum Column: String, CaseIterable {
    case indicator, municipality, year, value, band, title, gender

    var names: [String] {
      switch self {
      case .indicator: ["indicator", "indikator", "nyckeltal", "kpi", "id"]
      case .municipality: ["municipality", "kommun", "region"]
      case .year: ["year", "år", "ar", "period"]
      case .value: ["value", "värde", "varde"]
      case .band: ["band", "åldersgrupp", "ålder", "age"]
      case .gender: ["gender", "kön", "sex"]
      case .title: ["name", "namn", "title", "titel", "nyckeltalsnamn"]
      }
    }

    var isNeeded: Bool {
      switch self {
      case .indicator, .municipality, .year, .value: true
      case .band, .title, .gender: false
      }
    }
  }

  /// The values in the bytes of a file.
  ///
  /// - Parameters:
  ///   - plan: The target plan, which may give titles and age bands of indicators.
  ///   - lastYear: The last year of values to include.
  package init(_ bytes: [UInt8], file: String, plan: TargetPlan = TargetPlan(), lastYear: Int) {
    self.file = file
    guard bytes.count <= Self.largest, let text = String(validating: bytes, as: UTF8.self) else {
      complain(1, .notText)
      return
    }
    var rows = DelimitedText(text).rows.filter { $0.fields != [""] }
    let header = rows.isEmpty ? DelimitedText.Row(line: 1) : rows.removeFirst()
    let titles = header.fields.map { CleanText.line($0).lowercased() }
    var columns: [Column: Int] = [:]
    for column in Column.allCases {
      columns[column] = titles.firstIndex { column.names.contains($0) }
      guard columns[column] != nil || !column.isNeeded else {
        complain(header.line, .noColumn(column.names[1]))
        return
      }
    }
    for row in rows {
      do throws(ReferenceProblem.Reason) {
        if row.isUnclosed { throw .unclosedQuote }
        // Spreadsheets end a line with empty fields, but a field with content must have a heading.
        let used = row.fields.lastIndex { !CleanText.line($0).isEmpty }.map { $0 + 1 } ?? 0
        guard used <= titles.count else { throw .tooManyFields(used, headings: titles.count) }
        if let value = try Self.value(row.fields, columns, plan) { values.append(value) }
      } catch {
        complain(row.line, error)
      }
    }
    values = Self.latest(values.filter { $0.year <= lastYear })
  }

  private mutating func complain(_ line: Int, _ reason: ReferenceProblem.Reason) {
    guard problems.count < Self.maxProblems else { return }
    problems.append(ReferenceProblem(file: file, line: line, reason: reason))
  }

  /// The value in a line; nil if it has none, as in years without measurement.
  private static func value(
    _ fields: [String], _ columns: [Column: Int], _ plan: TargetPlan
  ) throws(ReferenceProblem.Reason) -> ReferenceValue? {
    func field(_ column: Column) -> String {
      guard let place = columns[column], fields.indices.contains(place) else { return "" }
      return CleanText.line(fields[place], limit: 200)
    }
    let indicator = field(.indicator)
    guard !indicator.isEmpty, !field(.municipality).isEmpty else { throw .tooFewFields }
    guard let year = Int(field(.year)), 1900...9999 ~= year else { throw .badYear(field(.year)) }
    let known = plan.indicators[indicator]
    let band = try Self.band(field(.band)) ?? known?.band
    // Kolada also has separate lines for women and men.
    let isOfAll = ["", "t", "total", "totalt", "alla"].contains(field(.gender).lowercased())
    guard !field(.value).isEmpty, isOfAll else { return nil }
    guard let value = number(field(.value)) else { throw .badValue(field(.value)) }
    let title = field(.title)
    return ReferenceValue(
      indicator: indicator,
      title: title.isEmpty ? known?.title : LocalizedText(plain: title),
      municipality: field(.municipality), year: year, value: value, band: band)
  }

  private static func band(_ text: String) throws(ReferenceProblem.Reason) -> AgeBand? {
    guard !text.isEmpty else { return nil }
    switch text.lowercased() {
    case "young", "child_youth", "barn–unga", "barn-unga", "barn - unga", "unga": return .young
    case "middle", "adult", "mitt i livet", "vuxna": return .middle
    case "older", "äldre": return .older
    default: throw .badBand(text)
    }
  }

  /// A number such as `71,2`, `1 234.5` or `-3`; nil for any other text.
  private static func number(_ text: String) -> Double? {
    let digits = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
      .replacing("−", with: "-")
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      let value = Double(digits), value.isFinite
    else { return nil }
    return value
  }

  private static func latest(_ values: [ReferenceValue]) -> [ReferenceValue] {
    var latest: [[String]: ReferenceValue] = [:]
    for value in values {
      let key = [value.indicator, value.municipality, value.band?.rawValue ?? ""]
      if (latest[key]?.year ?? 0) <= value.year { latest[key] = value }
    }
    return latest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
