/// The facts of many days of one or several places, in little room: ten years of a busy one have a
/// few hundred thousand.
public struct FactBook: Sendable {
  /// A session, by the numbers that stand for it.
  struct Meeting: Hashable, Sendable {
    /// The activity's place in `activities`; nil for the visit as a whole.
    var activity: Int32
    /// The day and the second of it at which it would have begun.
    var day: Int32
    var second: Int32

    static let none = Meeting(activity: -1, day: 0, second: 0)
  }

  /// Ratings that were alike.
  struct RatingRow: Sendable {
    var day: Int32
    var meeting: Meeting
    var count: Int32
    var language: Int32
    var place: Int16
    var score: UInt8
    var scale: UInt8
    var hour: UInt8
    /// Nought where it is not known, else the place in `AgeBand.allCases` and one.
    var band: UInt8
    var isFlood: Bool
  }

  /// Answers that were alike.
  struct AnswerRow: Sendable {
    var day: Int32
    var meeting: Meeting
    var place: Int16
    var set: Int32
    var question: Int32
    var choice: Int32
    var count: Int32
  }

  /// Who came to a session.
  struct CameRow: Sendable {
    var day: Int32
    var meeting: Meeting
    var place: Int16
    var arrivals: Int32
    var firstVisits: Int32
    var bands: [Int32]
  }

  private(set) var ratings: [RatingRow] = []
  private(set) var answers: [AnswerRow] = []
  private(set) var came: [CameRow] = []
  /// The days on which anybody rated something or came.
  private(set) var days: Set<LocalDate> = []
  /// The days of each place on which somebody wished for something.
  public private(set) var wishDays: [Int: Set<LocalDate>] = [:]
  /// What of each place's journals could not be read, by the place's number.
  private(set) var unread: [Int: Unread] = [:]
  /// Languages, activities, question sets, questions and choices, each once.
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  /// A book of some days of the first or only place.
  public init(_ facts: [DayFacts] = []) {
    for fact in facts {
      add(DaySummary(fact), of: 0)
      miss(fact.unread.files, of: 0)
    }
  }

  /// Adds a day of a place, which is named by its place in a list.
  mutating func add(_ summary: DaySummary, of place: Int) {
    if !summary.ratings.isEmpty || !summary.came.isEmpty { days.insert(summary.day) }
    if summary.hasWishes { wishDays[place, default: []].insert(summary.day) }
    if summary.damagedLines > 0 { unread[place, default: Unread()].lines += summary.damagedLines }
    let numbers = summary.names.map { number($0) }
    let day = Int32(summary.day.dayNumber)
    let place = Int16(place)
    func name(_ index: Int) -> Int32 { Int32(numbers[index]) }
    func meeting(_ rows: [Int], _ start: Int) -> Meeting {
      guard rows[start] > 0 else { return .none }
      return Meeting(
        activity: name(rows[start] - 1), day: day + Int32(clamping: rows[start + 1]),
        second: Int32(clamping: rows[start + 2]))
    }
    let after = DaySummary.sessionWidth
    for start in stride(from: 0, to: summary.ratings.count, by: DaySummary.ratingWidth) {
      let row = summary.ratings
      ratings.append(
        RatingRow(
          day: day, meeting: meeting(row, start), count: Int32(clamping: row[start + after + 6]),
          language: name(row[start + after + 2]), place: place,
          score: UInt8(clamping: row[start + after]),
          scale: UInt8(clamping: row[start + after + 1]),
          hour: UInt8(clamping: row[start + after + 3]),
          band: UInt8(clamping: row[start + after + 4]),
          isFlood: row[start + after + 5] == 1))
    }
    for start in stride(from: 0, to: summary.answers.count, by: DaySummary.answerWidth) {
      let row = summary.answers
      answers.append(
        AnswerRow(
          day: day, meeting: meeting(row, start), place: place, set: name(row[start + after]),
          question: name(row[start + after + 1]), choice: name(row[start + after + 2]),
          count: Int32(clamping: row[start + after + 3])))
    }
    for start in stride(from: 0, to: summary.came.count, by: DaySummary.cameWidth) {
      let row = summary.came
      came.append(
        CameRow(
          day: day, meeting: meeting(row, start), place: place,
          arrivals: Int32(clamping: row[start + after]),
          firstVisits: Int32(clamping: row[start + after + 1]),
          bands: row[(start + after + 2)..<(start + DaySummary.cameWidth)].map {
            Int32(clamping: $0)
          }))
    }
  }

  /// Notes files of a place that could not be read.
  mutating func miss(_ files: [String], of place: Int) {
    guard !files.isEmpty else { return }
    var missed = Unread()
    missed.files = files
    unread[place, default: Unread()] += missed
  }

  /// The activity of a session; nil for the visit as a whole.
  func activity(_ meeting: Meeting) -> String? {
    names.indices ~= Int(meeting.activity) ? names[Int(meeting.activity)] : nil
  }

  /// The session that some numbers stand for; nil for the visit as a whole.
  func session(_ meeting: Meeting) -> Session.ID? {
    guard let activity = activity(meeting) else { return nil }
    return Session.ID(
      activity: activity,
      recurrence: LocalDateTime(
        LocalDate(dayNumber: Int(meeting.day)), second: Int(meeting.second)))
  }

  /// The numbers that stand for a session; nil where nothing is known of its activity.
  func meeting(_ session: Session.ID) -> Meeting? {
    places[session.activity].map {
      Meeting(
        activity: Int32($0), day: Int32(session.recurrence.date.dayNumber),
        second: Int32(session.recurrence.second))
    }
  }

  /// The number that stands for a name.
  private mutating func number(_ name: String) -> Int {
    if let known = places[name] { return known }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
