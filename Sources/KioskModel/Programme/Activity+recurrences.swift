/// How an activity's rules are followed.
extension Activity {
  /// A series with more sessions than one a minute is no series of a meeting place, and would keep
  /// the kiosk busy: its document is set aside.
  package static let mostSessionsADay = 1440

  /// The rules as they are followed from a start.
  ///
  /// - Throws: The part of a rule that cannot be followed.
  static func recurrences(
    _ rules: [RecurrenceRule], _ key: String, _ start: LocalDateTime
  ) throws(DocumentProblem) -> [Recurrence] {
    var recurrences: [Recurrence] = []
    for (index, rule) in rules.enumerated() {
      do throws(RecurrenceFault) {
        recurrences.append(try Recurrence(rule, start: start))
      } catch {
        throw DocumentProblem(path: [key, String(index), error.key], reason: .notFollowed)
      }
    }
    return recurrences
  }

  /// How many sessions a day may have by some rules and what they leave out.
  static func mostSessionsADay(_ rules: [Recurrence], _ excluded: [Recurrence]) -> Int {
    (rules + excluded).reduce(0) { $0 + $1.pattern.mostADay }
  }

  /// How many sessions a day may have by the rules.
  var mostSessionsADay: Int { Self.mostSessionsADay(recurrences, excludedRecurrences) }

  /// The start that a rule which begins to be followed at another time gives first.
  static func first(of rule: RecurrenceRule, from start: LocalDateTime) -> LocalDateTime? {
    guard let recurrence = try? Recurrence(rule, start: start) else { return nil }
    return recurrence.times(in: start...(start + 800 * 86_400), most: 1).first
  }
}
