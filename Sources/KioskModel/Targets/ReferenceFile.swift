import SafeText

/// Reference values from a CSV in Kolada's layout: a line for each indicator, municipality and year.
///
/// Columns are found by their headings, Swedish or English; fields are separated by commas or
/// semicolons and quoted as RFC 4180 says; decimals have a comma or a point.
package struct ReferenceFile: Sendable {
  /// The values, of each indicator and municipality the latest one that the report's year knows.
  package private(set) var values: [ReferenceValue] = []
  /// What could not be read; the lines without a fault are kept.
  package private(set) var problems: [ReferenceProblem] = []

  private let file: String

  /// So many faults are told of; who has more has another file in mind.
  static let mostProblems = 10
  /// Larger files are no reference values.
  static let largest = 4_000_000

  /// What the columns may be called.
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
  ///   - plan: What is said of indicators elsewhere.
  ///   - lastYear: Values of later years are left out.
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
        // Spreadsheets end a line with separators; what stands behind them would be somebody's.
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
    guard problems.count < Self.mostProblems else { return }
    problems.append(ReferenceProblem(file: file, line: line, reason: reason))
  }

  /// The value of a line; nil where it has none, as in years that are not measured.
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
    // Kolada also has a line for women and one for men.
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

  /// `71,2`, `1 234.5` or `-3`.
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
