package import KioskModel

extension FollowUp {
  /// The results as JSON, with sessions held, years, targets and reference values.
  package func json(sites: [Site]) -> JSONObject {
    var object = results.json(sites: sites)
    object["unread"] = .object(results.unread.json)
    object["held"] = .object(held.json)
    object["years"] = .array(years.map { .object($0.json) })
    object["targets"] = .array(targets.map { .object($0.json) })
    object["references"] = .array(references.map { .object($0.json) })
    return object
  }
}

extension UnreadableFiles {
  fileprivate var json: JSONObject {
    ["lines": .int(lines), "files": .strings(files), "documents": .strings(documents)]
  }
}

extension HeldSessions {
  fileprivate var json: JSONObject {
    var object = whole.json
    object["tables"] = .array(
      breakdowns.map { table in
        .object([
          "by": .string(table.division.rawValue),
          "rows": .array(
            table.rows.map { row in
              .object(
                JSONObject(uniqueMembers: [("key", .string(row.key))] + row.json.members))
            }),
        ])
      })
    return object
  }
}

extension HeldSessions.Row {
  fileprivate var json: JSONObject { ["held": .int(held), "cancelled": .int(cancelled)] }
}

extension PeriodYear {
  fileprivate var json: JSONObject {
    var object: JSONObject = [
      "from": .string(days.lowerBound.description), "to": .string(days.upperBound.description),
      "countedFrom": countedFrom.map { .string($0.description) } ?? .null,
    ]
    for (key, value) in Results.json(row).members + held.json.members { object[key] = value }
    return object
  }
}

extension TargetStanding {
  fileprivate var json: JSONObject {
    [
      "id": .string(target.id), "measure": .string(target.measure.rawValue),
      "from": .string(target.days.lowerBound.description),
      "to": .string(target.days.upperBound.description),
      "countedTo": counted.map { .string($0.upperBound.description) } ?? .null,
      "value": Results.number(target.value, decimals: 1),
      "actual": actual.map { Results.number($0, decimals: 1) } ?? .null,
      "share": share.map { Results.number($0, decimals: 3) } ?? .null,
      "elapsed": Results.number(elapsed, decimals: 3), "reached": .bool(isReached),
    ]
  }
}

extension ReferenceValue {
  fileprivate var json: JSONObject {
    [
      "indicator": .string(indicator), "municipality": .string(municipality), "year": .int(year),
      "value": Results.number(value, decimals: 1),
      "band": band.map { .string($0.rawValue) } ?? .null,
    ]
  }
}
