import KioskModel

extension DaySummary {
  /// The numbers in a session: activity, days since the day, and second of the day.
  private static let sessionWidth = 3
  /// The numbers in a row of ratings: session, score, scale, language, hour, age band, flood and
  /// count.
  private static let ratingWidth = 8
  /// The numbers in a row of answers: session, set, question, choice and count.
  private static let answerWidth = 5
  /// The numbers in a row of arrivals: session, arrivals, first visits and the arrivals of each age
  /// band.
  private static let cameWidth = 3 + AgeBand.allCases.count

  /// The summary as a line of JSON. Sessions are referred to by their index plus one; zero is the
  /// visit as a whole.
  ///
  /// - Parameters:
  ///   - files: The hash of the files from which it was counted.
  ///   - table: The string table of the file in which the line is stored; missing strings are
  ///     added.
  func line(files: UInt64, _ table: inout StringTable) -> [UInt8] {
    let numbers = names.map { Int(table.add($0)) }
    var sessions: [Int] = []
    var places: [FactBook.Meeting: Int] = [:]
    func session(_ meeting: FactBook.Meeting) -> Int {
      guard meeting != .none else { return 0 }
      if let known = places[meeting] { return known }
      sessions += [
        numbers[Int(meeting.activity)], Int(meeting.day) - day.dayNumber, Int(meeting.second),
      ]
      places[meeting] = places.count + 1
      return places.count
    }
    let ratings = ratings.flatMap { row in
      [
        session(row.meeting), Int(row.score), Int(row.scale), numbers[Int(row.language)],
        Int(row.hour), Int(row.band), row.isFlood ? 1 : 0, Int(row.count),
      ]
    }
    let answers = answers.flatMap { row in
      [
        session(row.meeting), numbers[Int(row.set)], numbers[Int(row.question)],
        numbers[Int(row.choice)], Int(row.count),
      ]
    }
    let came = came.flatMap { row in
      [session(row.meeting), Int(row.arrivals), Int(row.firstVisits)] + row.bands.map { Int($0) }
    }
    func list(_ numbers: [Int]) -> JSONValue { .array(numbers.map(JSONValue.int)) }
    return JSONWriter.line(
      .object([
        "day": .string(day.description), "files": .string(String(files, radix: 16)),
        "wishes": list(hasWishes ? [1] : []),
        "damaged": list(damagedLines > 0 ? [damagedLines] : []), "sessions": list(sessions),
        "ratings": list(ratings), "answers": list(answers), "came": list(came),
      ]))
  }

  /// The day and the hash of the files in a line; nil if the line has another form.
  static func head(_ line: ArraySlice<UInt8>) -> (day: LocalDate, files: UInt64)? {
    var scanner = IntegerListScanner(line)
    return head(&scanner)
  }

  private static func head(_ scanner: inout IntegerListScanner) -> (day: LocalDate, files: UInt64)?
  {
    guard scanner.skip("{\"day\":\""), let day = LocalDate(scanner.text(10)),
      scanner.skip("\",\"files\":\""), let files = scanner.hexadecimal(), scanner.skip("\"")
    else { return nil }
    return (day, files)
  }

  /// The summary in a line; nil if the line has another form.
  ///
  /// - Parameter names: The strings of the file in which the line is stored.
  init?(_ line: ArraySlice<UInt8>, names: [String]) {
    var scanner = IntegerListScanner(line)
    guard let head = Self.head(&scanner) else { return nil }
    let day = Int32(head.day.dayNumber)
    // Only the indices are shared between threads; sharing the strings would contend for their
    // reference counts.
    let known = names.indices
    var meetings = [FactBook.Meeting.none]
    guard scanner.skip(",\"wishes\":"), let wishes = scanner.numbers(),
      scanner.skip(",\"damaged\":"), let damaged = scanner.numbers(),
      scanner.skip(",\"sessions\":"),
      let sessions = scanner.rows(Self.sessionWidth, { FactBook.Meeting($0, day, known) })
    else { return nil }
    meetings += sessions
    guard scanner.skip(",\"ratings\":"),
      let ratings = scanner.rows(
        Self.ratingWidth, { FactBook.RatingRow($0, day, meetings, known) }),
      scanner.skip(",\"answers\":"),
      let answers = scanner.rows(
        Self.answerWidth, { FactBook.AnswerRow($0, day, meetings, known) }),
      scanner.skip(",\"came\":"),
      let came = scanner.rows(Self.cameWidth, { FactBook.ArrivalRow($0, day, meetings) }),
      scanner.rest.elementsEqual("}".utf8)
    else { return nil }
    self.init(
      day: head.day, hasWishes: !wishes.isEmpty, damagedLines: damaged.first ?? 0, names: names,
      ratings: ratings, answers: answers, came: came)
  }
}

extension FactBook.Meeting {
  fileprivate init?(_ numbers: Span<Int>, _ day: Int32, _ names: Range<Int>) {
    guard names ~= numbers[0] else { return nil }
    self.init(
      activity: Int32(numbers[0]), day: day &+ Int32(clamping: numbers[1]),
      second: Int32(clamping: numbers[2]))
  }
}

extension FactBook.RatingRow {
  fileprivate init?(
    _ numbers: Span<Int>, _ day: Int32, _ meetings: [FactBook.Meeting], _ names: Range<Int>
  ) {
    guard meetings.indices ~= numbers[0], names ~= numbers[3] else { return nil }
    self.init(
      day: day, meeting: meetings[numbers[0]], count: Int32(clamping: numbers[7]),
      language: Int32(numbers[3]), score: UInt8(clamping: numbers[1]),
      scale: UInt8(clamping: numbers[2]), hour: UInt8(clamping: numbers[4]),
      band: UInt8(clamping: numbers[5]), isFlood: numbers[6] == 1)
  }
}

extension FactBook.AnswerRow {
  fileprivate init?(
    _ numbers: Span<Int>, _ day: Int32, _ meetings: [FactBook.Meeting], _ names: Range<Int>
  ) {
    guard meetings.indices ~= numbers[0],
      (1...3).allSatisfy({ names ~= numbers[$0] })
    else { return nil }
    self.init(
      day: day, meeting: meetings[numbers[0]], set: Int32(numbers[1]),
      question: Int32(numbers[2]), choice: Int32(numbers[3]), count: Int32(clamping: numbers[4]))
  }
}

extension FactBook.ArrivalRow {
  fileprivate init?(_ numbers: Span<Int>, _ day: Int32, _ meetings: [FactBook.Meeting]) {
    guard meetings.indices ~= numbers[0] else { return nil }
    self.init(
      day: day, meeting: meetings[numbers[0]], arrivals: Int32(clamping: numbers[1]),
      firstVisits: Int32(clamping: numbers[2]),
      bands: (3..<numbers.count).map { Int32(clamping: numbers[$0]) })
  }
}
