import KioskModel

/// The rows of each month that a package has had, kept among the releases of reports so that the month
/// has the same rows in every package. What comes in later would otherwise be the difference between two.
struct PublishedRows: Sendable {
  private let folder: DataFolder
  /// Whether the rows of a month are kept; in folders that were received nothing is written.
  private let keeps: Bool
  private let today: LocalDate
  private let disk: Disk

  init(_ folder: DataFolder, keeps: Bool, on today: LocalDate, disk: Disk) {
    (self.folder, self.keeps, self.today, self.disk) = (folder, keeps, today, disk)
  }

  /// The tables of some whole months, each month as it was published first.
  func settled(_ tables: [DataResource], of days: ClosedRange<LocalDate>) -> [DataResource] {
    var rows = tables.map { $0.rowsByMonth(of: days) }
    for month in Set(rows.flatMap(\.keys)).sorted() {
      let name = month + "-rows"
      if let kept = read(name) {
        for (place, table) in tables.enumerated() {
          rows[place][month] = (kept[table.name]?.arrayValue ?? []).flatMap { table.alike($0) }
        }
      } else if keeps {
        keep(
          JSONObject(
            zip(tables, rows).map { table, rows in
              (table.name, JSONValue.array(Self.json(rows[month] ?? [])))
            }), name)
      }
    }
    return zip(tables, rows).map { table, rows in
      var table = table
      let rows = rows.sorted { $0.key < $1.key }.flatMap(\.value)
      table.rows = table.isNumbered ? PackageTables.numbered(rows) : rows
      return table
    }
  }

  private func path(_ name: String) -> String {
    folder.root + "/" + DocumentKind.releases.path(of: name)
  }

  private func read(_ name: String) -> JSONObject? {
    guard let document: KeptRelease = try? Document.load(path(name), disk: disk),
      document.period == name
    else { return nil }
    return document.document["tables"]?.objectValue
  }

  /// Keeps the rows of a month. On a disk that is full or read-only the next package has the same ones
  /// again, unless more has come in.
  private func keep(_ tables: JSONObject, _ name: String) {
    guard (try? disk.makeFolder(folder.path(.releases))) != nil else { return }
    let document: JSONObject = [
      "version": 1, "period": .string(name), "made": .string(today.description),
      "tables": .object(tables),
    ]
    try? Document.save(document, to: path(name), disk: disk)
  }

  /// Rows that are alike are written once, with their number.
  private static func json(_ rows: [[DataCell]]) -> [JSONValue] {
    var counts: [[DataCell]: Int] = [:]
    var order: [[DataCell]] = []
    for row in rows {
      if counts[row] == nil { order.append(row) }
      counts[row, default: 0] += 1
    }
    return order.map { row in
      .object(["count": .int(counts[row] ?? 1), "cells": .array(row.map(\.json))])
    }
  }
}

extension DataResource {
  /// Whether the rows are numbered in their first column.
  fileprivate var isNumbered: Bool {
    fields.first.map { $0.isUnique && $0.kind == .integer } ?? false
  }

  private var keptFields: ArraySlice<DataField> { fields.dropFirst(isNumbered ? 1 : 0) }

  /// The rows of each month, without their numbers.
  fileprivate func rowsByMonth(of days: ClosedRange<LocalDate>) -> [String: [[DataCell]]] {
    let month = fields.firstIndex { $0.name == "month" }
    let session = fields.firstIndex { $0.name == "session" }
    let rows = rows.map { ($0, Array($0.dropFirst(isNumbered ? 1 : 0))) }
    return Dictionary(grouping: rows) { row, _ in
      if let month, case .time(let text) = row[month] { return text }
      guard let session, case .text(let text) = row[session], let id = Session.ID(text) else {
        return ""
      }
      // One that was moved here from another month belongs to the nearest.
      let day = min(max(id.recurrence.date, days.lowerBound), days.upperBound)
      return String(day.description.prefix(7))
    }.mapValues { $0.map(\.1) }
  }

  /// The rows that an entry of the kept ones stands for.
  fileprivate func alike(_ entry: JSONValue) -> [[DataCell]] {
    guard let object = entry.objectValue, let cells = object["cells"]?.arrayValue,
      cells.count == keptFields.count
    else { return [] }
    let row = zip(keptFields, cells).map { field, value in DataCell(value, of: field.kind) }
    return Array(repeating: row, count: max(0, object["count"]?.intValue ?? 1))
  }
}

extension DataCell {
  fileprivate var json: JSONValue {
    switch self {
    case .empty: .null
    case .text(let text), .time(let text): .string(text)
    case .integer(let number): .int(number)
    case .number(let number): .number(number.rounded(decimals: 1))
    case .boolean(let truth): .bool(truth)
    }
  }

  fileprivate init(_ value: JSONValue, of kind: DataField.Kind) {
    switch (value, kind) {
    case (.string(let text), .string): self = .text(text)
    case (.string(let text), _): self = .time(text)
    case (.bool(let truth), _): self = .boolean(truth)
    case (.number(let digits), .number): self = Double(digits).map(DataCell.number) ?? .empty
    default: self = value.intValue.map(DataCell.integer) ?? .empty
    }
  }
}
