import KioskModel

/// A release as it is kept.
extension Release {
  /// The version of the form.
  static let version = 1

  /// The document of the release of a period, made on a day.
  func json(of period: CalendarPeriod, made: LocalDate) -> JSONObject {
    var object: JSONObject = [
      "version": .int(Self.version), "period": .string(period.key),
      "made": .string(made.description), "whole": .object(Self.json(whole)),
      "house": .int(placeArrivals),
      "tables": .array(
        tables.map { table in
          .object([
            "by": .string(table.dimension.rawValue), "countsArrivals": .bool(table.countsArrivals),
            "rows": .array(table.rows.map { .object(Self.json($0)) }),
          ])
        }),
      "questions": .array(
        questions.map { question in
          .object([
            "set": .string(question.set), "question": .string(question.question),
            "answers": Self.json(question.count),
            "choices": .object(
              JSONObject(
                question.choices.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) })),
          ])
        }),
    ]
    if let marked {
      object["floods"] = Self.json(marked.count)
      object["indexWithFloods"] = marked.indexWithThem.map(Self.json) ?? .null
    }
    return object
  }

  private static func json(_ count: RoundedCount?) -> JSONValue {
    count.map { .array([.int($0.low), .int($0.high)]) } ?? .null
  }

  private static func json(_ number: Double) -> JSONValue { .number(number.rounded(decimals: 2)) }

  private static func json(_ row: ResultTable.Row) -> JSONObject {
    var object: JSONObject = [
      "key": .string(row.key), "arrivals": .int(row.arrivals), "firstVisits": json(row.firstVisits),
    ]
    if let answers = row.ofActivities { object["ofActivities"] = json(answers) }
    guard let scores = row.scores else { return object }
    object["answers"] = json(scores.count)
    object["index"] = scores.index.map(json) ?? .null
    object["indexStep"] = scores.indexStep.map(json) ?? .null
    // An interval, and what can be said of a change, follow from the error.
    switch scores.certainty {
    case .known(let error):
      object["error"] = .array([json(error.points), json(error.degreesOfFreedom)])
    case .unknown(let silence): object["withoutError"] = .string(silence.rawValue)
    }
    object["satisfied"] = scores.satisfiedShare.map(json) ?? .null
    object["shares"] = scores.shares.map { .array($0.map { $0.map(json) ?? .null }) } ?? .null
    object["shareStep"] = scores.shareStep.map(json) ?? .null
    return object
  }

  /// A release that was kept; nil if the document is not of this form.
  init?(_ document: JSONObject, of period: CalendarPeriod) {
    guard document["version"]?.intValue == Self.version,
      document["period"]?.stringValue == period.key,
      let whole = document["whole"]?.objectValue.flatMap(Self.row),
      let tables = document["tables"]?.arrayValue.flatMap({ Self.all($0, Self.table) }),
      let questions = document["questions"]?.arrayValue.flatMap({ Self.all($0, Self.question) })
    else { return nil }
    self.init(
      days: period.days, whole: whole, placeArrivals: document["house"]?.intValue ?? 0,
      marked: Self.count(document["floods"]).map {
        MarkedRatings(count: $0, indexWithThem: Self.number(document["indexWithFloods"]))
      }, tables: tables, questions: questions)
  }

  private static func all<Value>(
    _ values: [JSONValue], _ read: (JSONObject) -> Value?
  ) -> [Value]? {
    let read = values.compactMap { $0.objectValue.flatMap(read) }
    return read.count == values.count ? read : nil
  }

  private static func count(_ value: JSONValue?) -> RoundedCount? {
    guard let ends = value?.arrayValue?.compactMap(\.intValue), ends.count == 2 else { return nil }
    return RoundedCount(low: ends[0], high: ends[1])
  }

  private static func number(_ value: JSONValue?) -> Double? {
    guard case .number(let digits)? = value else { return nil }
    return Double(digits)
  }

  private static func row(_ object: JSONObject) -> ResultTable.Row? {
    guard let key = object["key"]?.stringValue, let arrivals = object["arrivals"]?.intValue else {
      return nil
    }
    var row = ResultTable.Row(
      key: key, scores: nil, arrivals: arrivals, firstVisits: count(object["firstVisits"]),
      ofActivities: count(object["ofActivities"]))
    if let answers = count(object["answers"]) {
      row.scores = ShownScores(
        count: answers, index: number(object["index"]), indexStep: number(object["indexStep"]),
        certainty: certainty(object),
        satisfiedShare: number(object["satisfied"]),
        shares: object["shares"]?.arrayValue?.map { number($0) },
        shareStep: number(object["shareStep"]))
    }
    return row
  }

  /// How exactly an index was known; not told in releases from before errors were calculated by session.
  private static func certainty(_ object: JSONObject) -> Certainty {
    let error = object["error"]?.arrayValue?.compactMap { number($0) } ?? []
    guard error.count == 2 else {
      let silence = object["withoutError"]?.stringValue.flatMap(Certainty.Silence.init)
      return .unknown(silence ?? .notKept)
    }
    return .known(StandardError(points: error[0], degreesOfFreedom: error[1]))
  }

  private static func table(_ object: JSONObject) -> ResultTable? {
    guard let division = object["by"]?.stringValue.flatMap(Division.init),
      let rows = object["rows"]?.arrayValue.flatMap({ all($0, row) })
    else { return nil }
    return ResultTable(
      dimension: division, rows: rows,
      countsArrivals: object["countsArrivals"]?.boolValue ?? false)
  }

  private static func question(_ object: JSONObject) -> Question? {
    guard let set = object["set"]?.stringValue, let question = object["question"]?.stringValue,
      let choices = object["choices"]?.objectValue
    else { return nil }
    return Question(
      set: set, question: question, count: count(object["answers"]),
      choices: Dictionary(
        choices.members.compactMap { name, value in count(value).map { (name, $0) } },
        uniquingKeysWith: { first, _ in first }))
  }
}
