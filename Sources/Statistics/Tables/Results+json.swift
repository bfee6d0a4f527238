package import KioskModel

extension Results {
  /// The version of the JSON form.
  package static let version = 1

  /// The results as JSON: suppressed values are null, indices have one decimal, proportions three.
  package func json(sites: [Site]) -> JSONObject {
    var object: JSONObject = [
      "version": .int(Self.version), "sites": .strings(sites.map(\.id)),
      "from": .string(days.lowerBound.description), "to": .string(days.upperBound.description),
      "whole": .object(Self.json(whole)),
      "house": .int(house),
    ]
    // Fewer than five are null, so that the number is not disclosed.
    object["floods"] = marked == nil ? 0 : marked?.count.map(JSONValue.int) ?? .null
    object["indexWithFloods"] =
      marked?.indexWithThem.map { Self.number($0, decimals: 1) } ?? .null
    object["before"] = before.map { .object(json(before: $0)) } ?? .null
    object["change"] =
      change.map {
        .object([
          "points": Self.number($0.points, decimals: 1),
          "probability": $0.probability.map { Self.number($0, decimals: 3) } ?? .null,
          "verdict": .string($0.verdict.rawValue),
        ])
      } ?? .null
    object["tables"] = .array(
      tables.map { table in
        .object([
          "by": .string(table.dimension.rawValue),
          "rows": .array(
            table.rows.map { row in
              var object = Self.json(row)
              // Readers expect the key first.
              object = JSONObject(
                uniqueMembers: [("key", .string(row.key))] + object.members)
              return .object(object)
            }),
        ])
      })
    object["questions"] = .array(
      questions.map { question in
        .object([
          "set": .string(question.set), "question": .string(question.question),
          "choices": question.choices.map { choices in
            .object(
              JSONObject(
                uniqueMembers: choices.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))
          } ?? .null,
        ])
      })
    return object
  }

  /// The earlier period with its days.
  private func json(before row: ResultTable.Row) -> JSONObject {
    let days: [(String, JSONValue)] = [
      ("from", daysBefore.map { .string($0.lowerBound.description) } ?? .null),
      ("to", daysBefore.map { .string($0.upperBound.description) } ?? .null),
    ]
    return JSONObject(uniqueMembers: days + Self.json(row).members)
  }

  static func json(_ row: ResultTable.Row) -> JSONObject {
    let scores = row.scores
    func share(_ value: Double?) -> JSONValue { value.map { number($0, decimals: 3) } ?? .null }
    func points(_ value: Double?) -> JSONValue { value.map { number($0, decimals: 1) } ?? .null }
    return [
      "answers": scores.map { .int($0.count) } ?? .null,
      "distribution": scores.map { .array($0.counts.map(JSONValue.int)) } ?? .null,
      "index": points(scores?.index), "indexLow": points(scores?.indexInterval?.low),
      "indexHigh": points(scores?.indexInterval?.high), "satisfied": share(scores?.satisfiedShare),
      "satisfiedLow": share(scores?.satisfiedInterval?.low),
      "satisfiedHigh": share(scores?.satisfiedInterval?.high), "arrivals": .int(row.arrivals),
      "firstVisits": .int(row.firstVisits), "responseRate": share(row.responseRate),
    ]
  }

  /// A number with a fixed count of decimals, halves rounded away from zero.
  static func number(_ value: Double, decimals: Int) -> JSONValue {
    .number(value.rounded(decimals: decimals))
  }
}
