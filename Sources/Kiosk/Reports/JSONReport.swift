import KioskModel
import Statistics

/// A report as JSON: what is not told is null, indices have one decimal, shares three.
struct JSONReport {
  let document: ReportDocument

  /// The version of its form.
  static let version = 1

  /// The report as it is printed.
  var text: String { String(decoding: JSONWriter.document(.object(object)), as: UTF8.self) }

  /// The report as a value.
  var object: JSONObject {
    var object: JSONObject = [
      "version": .int(Self.version), "sites": .strings(document.names.sites.map(\.id)),
      "from": .string(document.days.lowerBound.description),
      "to": .string(document.days.upperBound.description),
      "whole": row(document.whole, Self.group),
    ]
    func add(_ columns: [ReportColumn], to object: inout JSONObject) {
      for (key, value) in members(document.whole, columns) { object[key] = value }
    }
    add([.placeArrivals, .floods, .indexWithFloods], to: &object)
    object["before"] =
      document.before.map { row($0, [.from, .to] + Self.group) } ?? .null
    object["change"] = document.change.map { row($0, [.points, .probability, .verdict]) } ?? .null
    object["tables"] = tables {
      guard case .division(let division) = $0 else { return nil }
      return division
    }
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
    object["targets"] = rows(
      .targets,
      [.measure, .from, .to, .countedTo, .value, .actual, .share, .elapsed, .reached], key: "id")
    object["references"] = rows(
      .references, [.municipality, .year, .value, .band], key: "indicator")
    object["wishes"] = .array(document.wishes.map { .object($0.json) })
    object["wantedTo"] = document.notes.wanted.map { .string($0.description) } ?? .null
    object["targetsWithoutActivity"] = .strings(document.notes.lost.map(\.id))
    return object
  }

  private static let group: [ReportColumn] = [
    .answers, .distribution, .index, .indexRange, .satisfied, .satisfiedRange, .arrivals,
    .firstVisits, .responseRate,
  ]
  private static let held: [ReportColumn] = [.held, .cancelled]

  /// The tables of some divisions, their rows by their keys.
  private func tables(_ division: (ReportTable.ID) -> Division?) -> JSONValue {
    .array(
      document.tables.compactMap { table in
        division(table.id).map { division in
          let columns = table.columns.contains(.held) ? Self.held : Self.group
          return .object([
            "by": .string(division.rawValue),
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
      guard column == .indexRange || column == .satisfiedRange else {
        return [(column.rawValue, json(row[column]))]
      }
      let name = column == .indexRange ? "index" : "satisfied"
      guard case .range(let range, let isOfShare) = row[column] else {
        return [(name + "Low", .null), (name + "High", .null)]
      }
      return [("Low", range.low), ("High", range.high)].map { end, value in
        (name + end, json(isOfShare ? .share(value) : .number(value)))
      }
    }
  }

  private func json(_ value: ReportValue) -> JSONValue {
    switch value {
    case .count(let count): .int(count)
    case .number(let number): .number(number.rounded(decimals: 1))
    case .share(let share): .number(share.rounded(decimals: 3))
    case .steps(let counts): .array(counts.map(JSONValue.int))
    case .named(let value, _): value
    case .range, .list, .hidden, .none: .null
    }
  }

  private func question(_ question: Results.Question) -> JSONValue {
    .object([
      "set": .string(question.set), "question": .string(question.question),
      "choices": question.choices.map { choices in
        .object(JSONObject(choices.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))
      } ?? .null,
    ])
  }
}
