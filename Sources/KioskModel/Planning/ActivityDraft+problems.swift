import SafeText

extension ActivityDraft {
  /// An error in a field.
  package enum Problem: Sendable, Hashable {
    case missing
    case notADate
    case notATime
    /// The end is not after the start.
    case endsBeforeStart
    /// The text is not a whole number from 1 to 9999.
    case notANumber
    /// The text has more characters than the limit.
    case tooLong(limit: Int)
    /// The last day is before the first one.
    case repeatEndsBeforeStart
    /// The date is not in the chosen week of its month.
    case notThatWeekOfMonth
    /// The recurrence rule cannot be expressed in the form, so the date cannot be changed with it.
    case fixedByRule
  }

  /// The maximum number of characters by field.
  package static let limits: [Field: Int] = [
    .title: 100, .titleEnglish: 100, .details: 2000, .room: 60, .organiser: 60,
    .accessibility: 500,
  ]

  /// The errors by field; empty if the form can be saved.
  ///
  /// A value with which the form was filled and that nobody has changed is never an error.
  ///
  /// - Parameters:
  ///   - today: The current date.
  ///   - forOneSession: Whether the form is for one session of a series, which may be on any day.
  package func problems(today: LocalDate, forOneSession: Bool = false) -> [Field: Problem] {
    var problems: [Field: Problem] = [:]
    let before = before
    for (field, text) in texts {
      guard let limit = Self.limits[field], before?.texts[field] != text else { continue }
      let cleaned = CleanText.paragraphs(text, limit: limit + 1)
      if cleaned.count > limit { problems[field] = .tooLong(limit: limit) }
    }
    if CleanText.line(title).isEmpty { problems[.title] = .missing }
    if !capacity.isBlank, before?.capacity != capacity, typedCapacity == nil {
      problems[.capacity] = .notANumber
    }
    let day = TypedDate.read(date, today: today)
    if day == nil { problems[.date] = date.isBlank ? .missing : .notADate }
    if !hasTimes(of: before) { problems.merge(timeProblems) { $1 } }
    let isAsBefore = before.map { $0.date == date && $0.repeats == repeats } ?? false
    guard let day, !forOneSession, !isAsBefore else { return problems }
    if let until = repeats.until, until < day { problems[.repeats] = .repeatEndsBeforeStart }
    if !repeats.gives(day) { problems[.repeats] = .notThatWeekOfMonth }
    if repeats == .other {
      if before?.repeats != .other {
        problems[.repeats] = .fixedByRule
      } else if before.flatMap({ TypedDate.read($0.date, today: today) }) != day {
        problems[.date] = .fixedByRule
      }
    }
    return problems
  }

  private var texts: [Field: String] {
    [
      .title: title, .titleEnglish: titleEnglish, .details: details, .room: room,
      .organiser: organiser, .accessibility: accessibility,
    ]
  }

  /// The number of places; nil if the field is empty or not a valid number.
  var typedCapacity: Int? {
    let text = capacity.filter { !$0.isWhitespace }
    guard text.utf8.allSatisfy(\.isDigit), let count = Int(text), 1...9999 ~= count else {
      return nil
    }
    return count
  }

  /// Whether both times equal those of another form: an all-day activity, or an end after midnight,
  /// can be kept but not entered.
  func hasTimes(of other: ActivityDraft?) -> Bool {
    other.map { $0.start == start && $0.end == end } ?? false
  }

  private var timeProblems: [Field: Problem] {
    var problems: [Field: Problem] = [:]
    let begins = TypedTime.read(start)
    let ends = TypedTime.read(end)
    if begins == nil { problems[.start] = start.isBlank ? .missing : .notATime }
    if ends == nil { problems[.end] = end.isBlank ? .missing : .notATime }
    if let begins, let ends, ends <= begins { problems[.end] = .endsBeforeStart }
    return problems
  }
}
