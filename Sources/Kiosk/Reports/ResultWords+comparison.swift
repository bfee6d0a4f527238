import KioskModel
import Statistics

/// How a period was beside the one before it, in plain words and before any statistics.
extension ResultWords {
  /// What a period is called that another one is compared with: `månaden före`; nil where it has no
  /// name.
  func earlier(_ before: ClosedRange<LocalDate>, than days: ClosedRange<LocalDate>) -> String? {
    guard let period = CalendarPeriod(days: days) else { return nil }
    switch before {
    case period.before.days: return words.text("report.before." + period.length.rawValue)
    case period.yearBefore.days: return words.text("report.before.sameTime")
    default: return nil
    }
  }

  /// `Ungefär som månaden före.`; nil where nothing is compared, or there are too few answers for it.
  ///
  /// - Parameter then: The index before.
  func sentence(plainly change: Change?, then: Double?, earlier: String?) -> String? {
    guard let change, let earlier, change.verdict != .tooFew else { return nil }
    let isLarge = abs(change.points) >= Change.leastThatMatters
    let key =
      switch change.verdict {
      case .better: "better"
      case .worse: "worse"
      case .uncertain where isLarge: "unsure"
      case .uncertain, .small: "alike"
      case .otherActivities, .repeated, .notKept, .tooFew: "then"
      }
    return words.text(
      "report.plain." + key, ["before": earlier, "then": then.map { number($0) } ?? "–"])
  }

  /// How many came beside how many came before; nil where nothing is compared.
  func sentence(arrivals now: ReportRow, after before: ReportRow?, earlier: String?) -> String? {
    guard let before, let earlier, before.count(.arrivals) > 0, now.count(.arrivals) > 0 else {
      return nil
    }
    let growth = Double(now.count(.arrivals)) / Double(before.count(.arrivals))
    let key =
      switch growth {
      case ..<(1 / Self.clearly): "fewer"
      case ..<Self.clearly: "alike"
      default: "more"
      }
    return words.text(
      "report.arrivalsThan." + key,
      ["before": earlier, "count": text(before[.arrivals], isExact: true)])
  }

  /// By how much more have come where that is said.
  private static let clearly = 1.1
}
