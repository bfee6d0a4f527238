import KioskModel
import SafeText

/// How activities repeat, and what is wrong with plans, in words.
extension Catalogue {
  /// `varje måndag`, `den tredje torsdagen i månaden`, with its last day if it has one.
  func repeats(_ pattern: RepeatPattern, on day: LocalDate) -> String {
    let values = [
      "weekday": weekday(day.weekday),
      "weekdayThe": text("calendar.theWeekday." + day.weekday.rawValue),
    ]
    let words =
      switch pattern {
      case .once: text("repeats.once")
      case .weekly(1, _): text("repeats.weekly", values)
      case .weekly: text("repeats.everyOther", values)
      case .monthly(let nth, _):
        text(
          "repeats.monthly",
          values.merging(["nth": text("repeats.nth.\(nth == -1 ? "last" : String(nth))")]) { $1 })
      case .other: text("repeats.other")
      }
    guard let until = pattern.until else { return words }
    return text("repeats.until", ["rule": words, "day": self.day(until) + " \(until.year)"])
  }

  /// How an activity repeats: `varje måndag och torsdag`.
  func repeats(_ activity: Activity) -> String {
    guard let (every, days) = RepeatPattern.weekdays(of: activity) else {
      return repeats(RepeatPattern(activity), on: activity.start.date)
    }
    let names = days.map { weekday($0) }
    let list = text(
      "repeats.and",
      ["first": names.dropLast().joined(separator: ", "), "last": names.last ?? ""])
    return text(every == 1 ? "repeats.weekly" : "repeats.everyOther", ["weekday": list])
  }

  /// What is wrong with a field of a form.
  func sentence(_ problem: ActivityDraft.Problem) -> String {
    switch problem {
    case .missing: text("form.missing")
    case .notADate: text("form.problem.date")
    case .notATime: text("form.problem.time")
    case .endsBeforeStart: text("form.problem.endsBeforeStart")
    case .notANumber: text("form.problem.number")
    case .tooLong(let limit): text("form.problem.tooLong", count: limit)
    case .repeatEndsBeforeStart: text("form.problem.until")
    case .notThatWeekOfMonth: text("form.problem.weekOfMonth")
    case .fixedByRule: text("form.problem.fixed")
    }
  }

  /// The tags of languages that are named in a text; nil where one is none.
  func languageTags(_ text: String) -> [String]? {
    let known = Language.all.map(\.tag)
    var tags: [String] = []
    for part in text.split(separator: ",") {
      let word = CleanText.line(String(part)).lowercased()
      if word.isEmpty { continue }
      if let tag = known.first(where: { languageName($0).lowercased() == word }) {
        tags.append(tag)
      } else if 2...3 ~= word.utf8.count, word.utf8.allSatisfy({ (0x61...0x7A) ~= $0 }) {
        tags.append(word)
      } else {
        return nil
      }
    }
    return tags
  }
}
