import KioskModel
import Statistics

/// A report as JSON: what is not told is null, indices have one decimal, shares three.
struct JSONReport {
  let document: ReportDocument
  /// Whether it is the summary alone.
  var isShort = false

  /// The version of its form.
  static let version = 2

  /// The report as it is printed.
  var text: String { String(decoding: JSONWriter.document(.object(object)), as: UTF8.self) }

  /// The report as a value.
  var object: JSONObject {
    var object: JSONObject = [
      "version": .int(Self.version), "sites": .strings(document.names.sites.map(\.id)),
      "from": .string(document.days.lowerBound.description),
      "to": .string(document.days.upperBound.description), "summary": summary,
    ]
    guard !isShort else { return object }
    object["whole"] = row(document.whole, Self.group)
    func add(_ columns: [ReportColumn], to object: inout JSONObject) {
      for (key, value) in members(document.whole, columns) { object[key] = value }
    }
    add([.placeArrivals, .floods, .indexWithFloods], to: &object)
    object["before"] =
      document.before.map { row($0, [.from, .to] + Self.group) } ?? .null
    object["change"] = document.change.map { row($0, Self.change) } ?? .null
    object["tables"] = tables {
      guard case .division(let division) = $0 else { return nil }
      return division
    }
    object["courses"] = courses
    object["questions"] = .array(document.questions.map(\.results).map(question))
    object["unread"] = .object([
      "lines": .int(document.unread.lines), "files": .strings(document.unread.files),
      "documents": .strings(document.unread.documents),
    ])
    var held = JSONObject()
    add(Self.held, to: &held)
    held["tables"] = tables {
      guard case .held(let division) = $0 else { return nil }
      return division
    }
    object["held"] = .object(held)
    object["years"] = rows(.years, [.from, .to, .countedFrom] + Self.group + Self.held)
    object["yearChange"] = document.yearChange.map { row($0, Self.change) } ?? .null
    object["targets"] = rows(
      .targets,
      [.measure, .from, .to, .countedTo, .value, .actual, .share, .elapsed, .reached], key: "id")
    object["references"] = rows(
      .references, [.municipality, .year, .value, .band], key: "indicator")
    object["wishes"] = .array(document.wishes.map { .object($0.json) })
    object["targetsWithoutActivity"] = .strings(document.notes.lost.map(\.id))
    return object
  }

  private static let group: [ReportColumn] = [
    .answers, .distribution, .index, .indexStep, .indexRange, .satisfied, .satisfiedStep, .arrivals,
    .firstVisits, .responseRate, .withoutInterval,
  ]
  private static let change: [ReportColumn] = [
    .points, .pointsRange, .probability, .verdict, .standardised,
  ]
  private static let held: [ReportColumn] = [.held, .cancelled]

  /// The sentences of the summary, in the report's language.
  private var summary: JSONValue {
    .array(
      document.summary.parts.map { part in
        .object([
          "subject": .string(part.subject.rawValue), "title": .string(part.title),
          "sentences": .strings(part.sentences),
          "wishes": .array(
            part.wishes.map { .object(["text": .string($0.text), "reply": .string($0.fate)]) }),
        ])
      })
  }

  /// The index of each activity in each period, as the report of that period shows it.
  private var courses: JSONValue {
    guard let course = document.course else { return .array([]) }
    return .array(
      course.rows.map { activity, points in
        .object([
          "key": .string(activity.key),
          "points": .array(
            zip(course.periods, points).map { period, point in
              var point = point
              point.values.merge(document.names.values(period.days)) { $1 }
              return row(
                point, [.from, .to, .answers, .index, .indexStep, .indexRange], key: "period")
            }),
        ])
      })
  }

  /// The tables of some divisions, their rows by their keys.
  private func tables(_ division: (ReportTable.ID) -> Division?) -> JSONValue {
    .array(
      document.tables.compactMap { table in
        division(table.id).map { division in
          let columns = table.columns.contains(.held) ? Self.held : Self.group
          return .object([
            "by": .string(division.rawValue),
            "coverage": table.coverage.map { json(.share($0)) } ?? .null,
            "rows": .array(
              table.rows.sorted { $0.key < $1.key }.map { row($0, columns, key: "key") }),
          ])
        }
      })
  }

  private func rows(
    _ id: ReportTable.ID, _ columns: [ReportColumn], key: String? = nil
  ) -> JSONValue {
    .array((document.table(id)?.rows ?? []).map { row($0, columns, key: key) })
  }

  private func row(
    _ row: ReportRow, _ columns: [ReportColumn], key: String? = nil
  ) -> JSONValue {
    // The key comes first, as a reader looks for it.
    .object(
      JSONObject((key.map { [($0, .string(row.key))] } ?? []) + members(row, columns)))
  }

  private func members(_ row: ReportRow, _ columns: [ReportColumn]) -> [(String, JSONValue)] {
    columns.flatMap { column -> [(String, JSONValue)] in
      switch column {
      case .answers, .firstVisits, .floods:
        // At least so many, and at most so many.
        guard case .rounded(let count) = row[column] else {
          return [(column.rawValue, .null), (column.rawValue + "To", .null)]
        }
        return [(column.rawValue, .int(count.low)), (column.rawValue + "To", .int(count.high))]
      case .indexRange: return ends("index", row[column])
      case .pointsRange: return ends("points", row[column])
      default: return [(column.rawValue, json(row[column]))]
      }
    }
  }

  /// The ends of an interval.
  private func ends(_ name: String, _ value: ReportValue) -> [(String, JSONValue)] {
    guard case .range(let range, _) = value else {
      return [(name + "Low", .null), (name + "High", .null)]
    }
    return [(name + "Low", json(.number(range.low))), (name + "High", json(.number(range.high)))]
  }

  private func json(_ value: ReportValue) -> JSONValue {
    switch value {
    case .count(let count): .int(count)
    case .number(let number): .number(number.rounded(decimals: 1))
    case .share(let share): .number(share.rounded(decimals: 3))
    case .steps(let shares): .array(shares.map { $0.map { json(.share($0)) } ?? .null })
    case .named(let value, _): value
    case .range, .list, .rounded, .hidden, .none: .null
    }
  }

  private func question(_ question: Release.Question) -> JSONValue {
    func ends(_ count: RoundedCount?) -> JSONValue {
      count.map { .array([.int($0.low), .int($0.high)]) } ?? .null
    }
    return .object([
      "set": .string(question.set), "question": .string(question.question),
      "answers": ends(question.count),
      "choices": .object(
        JSONObject(question.choices.sorted { $0.key < $1.key }.map { ($0.key, ends($0.value)) })),
    ])
  }
}
