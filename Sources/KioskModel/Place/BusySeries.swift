/// Series with so many sessions a day that a few of them are no worry and a hundred would keep the
/// kiosk from ever showing a page.
enum BusySeries {
  /// A series with more sessions a day than one an hour is busy.
  static let usualADay = 24
  /// So many sessions a day the busy ones may have together.
  static let mostADayTogether = 5000

  /// The names of the documents that are set aside: of the busy series the busiest, until those
  /// that are left stay within the limit.
  static func setAside(_ activities: [String: Activity]) -> [String] {
    var left = mostADayTogether
    return activities.map { (name: $0.key, count: $0.value.mostSessionsADay) }
      .filter { $0.count > usualADay }
      .sorted { ($0.count, $0.name) < ($1.count, $1.name) }
      .filter { busy in
        left -= busy.count
        return left < 0
      }
      .map(\.name)
  }
}

extension Activity {
  /// A reading without the busiest series, which are told as errors.
  package static func limited(
    _ reading: DocumentFolder<Activity>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Activity>.Reading {
    var reading = reading
    for name in BusySeries.setAside(reading.values) {
      reading.values[name] = nil
      reading.errors.append(
        DocumentError(
          file: folder.path(.programme) + "/" + name, line: 1,
          reason: .content(
            DocumentProblem(
              path: ["recurrenceRules"],
              reason: .tooManySessionsTogether(BusySeries.mostADayTogether)))))
    }
    return reading
  }
}
