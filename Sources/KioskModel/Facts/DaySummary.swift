/// The facts of a day as rows of whole numbers, which are small to keep and quick to read.
struct DaySummary: Equatable {
  /// The texts that the rows refer to by their place.
  private(set) var names: [String] = []
  /// `ratingWidth` numbers for each: a session, score, scale, language, hour, band, flood, count.
  private(set) var ratings: [Int] = []
  /// `answerWidth` numbers for each: a session, set, question, choice, count.
  private(set) var answers: [Int] = []
  /// `cameWidth` numbers for each: a session, arrivals, first visits, arrivals of each band.
  private(set) var came: [Int] = []
  /// The day.
  let day: LocalDate
  /// Whether somebody wished for something.
  let hasWishes: Bool
  /// How many lines of its journals are damaged.
  let damagedLines: Int

  /// A session takes three: its activity's place and one, the days from the day, the second; all
  /// nought for the visit as a whole.
  static let sessionWidth = 3
  static let ratingWidth = sessionWidth + 7
  static let answerWidth = sessionWidth + 4
  static let cameWidth = sessionWidth + 2 + AgeBand.allCases.count

  init(_ facts: DayFacts) {
    day = facts.day
    hasWishes = facts.hasWishes
    damagedLines = facts.unread.lines
    var places: [String: Int] = [:]
    var names: [String] = []
    func place(_ name: String) -> Int {
      if let known = places[name] { return known }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
    func session(_ id: Session.ID?) -> [Int] {
      guard let id else { return [0, 0, 0] }
      return [place(id.activity) + 1, id.recurrence.date - facts.day, id.recurrence.second]
    }
    for (key, count) in facts.ratings {
      let band = key.band.flatMap { AgeBand.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      ratings += session(key.session)
      ratings += [
        key.score, key.scale, place(key.language), key.hour, band, key.isFlood ? 1 : 0, count,
      ]
    }
    for (key, count) in facts.answers {
      answers += session(key.session)
      answers += [place(key.set), place(key.question), place(key.choice), count]
    }
    for (id, visitors) in facts.came {
      came += session(id) + [visitors.arrivals, visitors.firstVisits]
      came += AgeBand.allCases.map { visitors.bands[$0] ?? 0 }
    }
    self.names = names
  }
}

extension DaySummary {
  /// The summary as a line of JSON that ends with the checksum of its bytes.
  ///
  /// - Parameter files: What stands for the files that it was counted from.
  func line(files: UInt64) -> [UInt8] {
    let object: JSONObject = [
      "v": 3, "day": .string(day.description),
      "files": .string(String(files, radix: 16)), "wishes": .array(hasWishes ? [1] : []),
      "damaged": .array(damagedLines > 0 ? [.int(damagedLines)] : []),
      "ratings": .array(ratings.map(JSONValue.int)),
      "answers": .array(answers.map(JSONValue.int)), "came": .array(came.map(JSONValue.int)),
      "names": .strings(names),
    ]
    return JournalRecord.sealed(object)
  }

  /// The day and the files that a line is about; nil where it is none of ours.
  static func head(_ line: ArraySlice<UInt8>) -> (day: LocalDate, files: UInt64)? {
    var scanner = NumberScanner(line)
    return head(&scanner)
  }

  private static func head(_ scanner: inout NumberScanner) -> (day: LocalDate, files: UInt64)? {
    guard scanner.skip("{\"v\":3,\"day\":\""), let day = LocalDate(scanner.text(10)),
      scanner.skip("\",\"files\":\""), let files = scanner.hexadecimal(), scanner.skip("\"")
    else { return nil }
    return (day, files)
  }

  /// The summary on a line; nil where the checksum does not hold or it is none of ours.
  init?(_ line: ArraySlice<UInt8>) {
    var scanner = NumberScanner(line)
    guard JournalRecord.isIntact(line), let head = Self.head(&scanner) else { return nil }
    day = head.day
    guard scanner.skip(",\"wishes\":"), let wishes = scanner.numbers(),
      scanner.skip(",\"damaged\":"), let damaged = scanner.numbers(),
      scanner.skip(",\"ratings\":"), let ratings = scanner.numbers(),
      scanner.skip(",\"answers\":"), let answers = scanner.numbers(), scanner.skip(",\"came\":"),
      let came = scanner.numbers(), scanner.skip(",\"names\":"),
      let names = try? JSONParser.parse(scanner.rest.dropLast(JournalRecord.endingLength)),
      let list = names.arrayValue
    else { return nil }
    hasWishes = !wishes.isEmpty
    damagedLines = damaged.first ?? 0
    (self.ratings, self.answers, self.came) = (ratings, answers, came)
    self.names = list.compactMap(\.stringValue)
    guard ratings.count % Self.ratingWidth == 0, answers.count % Self.answerWidth == 0,
      came.count % Self.cameWidth == 0, namesAreThere
    else { return nil }
  }

  /// Whether every name that a row refers to is there.
  private var namesAreThere: Bool {
    func are(_ rows: [Int], _ width: Int, _ places: [Int]) -> Bool {
      stride(from: 0, to: rows.count, by: width).allSatisfy { start in
        0...names.count ~= rows[start] && places.allSatisfy { names.indices ~= rows[start + $0] }
      }
    }
    let after = Self.sessionWidth
    return are(ratings, Self.ratingWidth, [after + 2]) && are(came, Self.cameWidth, [])
      && are(answers, Self.answerWidth, [after, after + 1, after + 2])
  }
}
