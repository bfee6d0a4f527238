package import KioskModel

/// The facts of many days of one or several places in compact form; ten years of a busy place have
/// a few hundred thousand rows.
package struct FactBook: Sendable {
  /// A session, represented by numbers.
  struct Meeting: Hashable, Sendable {
    /// The activity's index among the strings; −1 for the visit as a whole.
    var activity: Int32
    /// The day number and the second of the start that the recurrence gives.
    var day: Int32
    var second: Int32

    static let none = Meeting(activity: -1, day: 0, second: 0)
  }

  /// Ratings with equal properties.
  struct RatingRow: Hashable, Sendable {
    var day: Int32
    var meeting: Meeting
    var count: Int32
    var language: Int32
    var place: Int16 = 0
    var score: UInt8
    var scale: UInt8
    var hour: UInt8
    /// 0 if unknown, otherwise the index in `AgeBand.allCases` plus one.
    var band: UInt8
    var isFlood: Bool
  }

  /// Answers with equal properties.
  struct AnswerRow: Hashable, Sendable {
    var day: Int32
    var meeting: Meeting
    var place: Int16 = 0
    var set: Int32
    var question: Int32
    var choice: Int32
    var count: Int32
  }

  /// The arrivals at a session, or at the meeting place as a whole.
  struct ArrivalRow: Hashable, Sendable {
    var day: Int32
    var meeting: Meeting
    var place: Int16 = 0
    var arrivals: Int32
    var firstVisits: Int32
    var bands: [Int32]
  }

  private(set) var ratings: [RatingRow] = []
  private(set) var answers: [AnswerRow] = []
  private(set) var came: [ArrivalRow] = []
  /// The days with ratings or arrivals.
  private(set) var days: Set<LocalDate> = []
  /// The days with wishes by the place's number.
  package private(set) var wishDays: [Int: Set<LocalDate>] = [:]
  /// The files and lines that could not be read, by the place's number.
  private(set) var unread: [Int: UnreadableFiles] = [:]
  private var table = StringTable()
  /// The strings last looked up, with their numbers; the days of a year share them.
  private var latest: (names: [String], numbers: [Int32]) = ([], [])

  /// A book with some days of one place.
  package init(_ facts: [DayFacts] = []) {
    for fact in facts {
      add(DaySummary(fact), of: 0)
      miss(fact.unread.files, of: 0)
    }
  }

  /// Reserves memory for a number of days, since growing step by step would copy all rows several
  /// times.
  mutating func reserve(days: Int) {
    // Enough for most days. Memory that is never written is not allocated physically.
    ratings.reserveCapacity(ratings.count + days * 96)
    answers.reserveCapacity(answers.count + days * 48)
  }

  /// Adds a day of a place.
  ///
  /// - Parameter place: The place's number.
  mutating func add(_ summary: DaySummary, of place: Int) {
    if !summary.ratings.isEmpty || !summary.came.isEmpty { days.insert(summary.day) }
    if summary.hasWishes { wishDays[place, default: []].insert(summary.day) }
    if summary.damagedLines > 0 {
      unread[place, default: UnreadableFiles()].lines += summary.damagedLines
    }
    if summary.names != latest.names {
      latest = (summary.names, summary.names.map { table.add($0) })
    }
    let numbers = latest.numbers
    let place = Int16(clamping: place)
    func meeting(_ meeting: Meeting) -> Meeting {
      guard meeting.activity >= 0 else { return .none }
      var meeting = meeting
      meeting.activity = numbers[Int(meeting.activity)]
      return meeting
    }
    for var row in summary.ratings {
      (row.place, row.meeting) = (place, meeting(row.meeting))
      row.language = numbers[Int(row.language)]
      ratings.append(row)
    }
    for var row in summary.answers {
      (row.place, row.meeting) = (place, meeting(row.meeting))
      row.set = numbers[Int(row.set)]
      row.question = numbers[Int(row.question)]
      row.choice = numbers[Int(row.choice)]
      answers.append(row)
    }
    for var row in summary.came {
      (row.place, row.meeting) = (place, meeting(row.meeting))
      came.append(row)
    }
  }

  /// Adds files of a place that could not be read.
  mutating func miss(_ files: [String], of place: Int) {
    guard !files.isEmpty else { return }
    var missed = UnreadableFiles()
    missed.files = files
    unread[place, default: UnreadableFiles()] += missed
  }

  /// The strings: languages, activities, question sets, questions and choices, each once.
  var names: [String] { table.names }

  /// The activity of a session; nil for the visit as a whole.
  func activity(_ meeting: Meeting) -> String? { table[meeting.activity] }

  /// The id of a session; nil for the visit as a whole.
  func session(_ meeting: Meeting) -> Session.ID? {
    guard let activity = activity(meeting) else { return nil }
    return Session.ID(
      activity: activity,
      recurrence: LocalDateTime(
        LocalDate(dayNumber: Int(meeting.day)), second: Int(meeting.second)))
  }

  /// The numbers of a session; nil if its activity is unknown.
  func meeting(_ session: Session.ID) -> Meeting? {
    table.number(of: session.activity).map {
      Meeting(
        activity: $0, day: Int32(session.recurrence.date.dayNumber),
        second: Int32(session.recurrence.second))
    }
  }
}
