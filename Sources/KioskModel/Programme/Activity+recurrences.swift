/// Evaluation of an activity's recurrence rules.
extension Activity {
  /// The highest number of sessions that a series may have on a day, one a minute. A document with
  /// more is refused, because evaluating it would block the kiosk.
  package static let maxSessionsPerDay = 1440

  /// The recurrences of some rules from a start.
  ///
  /// - Throws: `DocumentProblem` with the part of a rule that is not supported.
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

  /// An upper bound of the sessions a day that some rules and exclusion rules evaluate.
  static func maxSessionsPerDay(_ rules: [Recurrence], _ excluded: [Recurrence]) -> Int {
    (rules + excluded).reduce(0) { $0 + $1.pattern.maxPerDay }
  }

  /// An upper bound of the sessions a day that the activity's rules evaluate.
  var maxSessionsPerDay: Int { Self.maxSessionsPerDay(recurrences, excludedRecurrences) }

  /// The first time that a rule gives at or after `start`, or nil if there is none within 800 days.
  static func first(of rule: RecurrenceRule, from start: LocalDateTime) -> LocalDateTime? {
    guard let recurrence = try? Recurrence(rule, start: start) else { return nil }
    return recurrence.times(in: start...(start + 800 * 86_400), most: 1).first
  }
}
