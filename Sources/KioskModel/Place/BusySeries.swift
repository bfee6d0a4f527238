/// The limit on series with very many sessions a day: a few of them are harmless, but a hundred
/// would prevent the kiosk from showing a page.
enum BusySeries {
  /// The number of sessions a day above which a series counts as busy: one an hour.
  static let typicalPerDay = 24
  /// The limit on sessions a day of all busy series together.
  static let maxPerDayTogether = 5000

  /// The names of the documents to leave out: the busiest series, until the remaining ones are
  /// within the limit.
  static func hidingBusiest(_ activities: [String: Activity]) -> [String] {
    var left = maxPerDayTogether
    return activities.map { (name: $0.key, count: $0.value.maxSessionsPerDay) }
      .filter { $0.count > typicalPerDay }
      .sorted { ($0.count, $0.name) < ($1.count, $1.name) }
      .filter { busy in
        left -= busy.count
        return left < 0
      }
      .map(\.name)
  }
}

extension Activity {
  /// The reading without the busiest series, which are listed as errors.
  package static func limited(
    _ reading: DocumentFolder<Activity>.Reading, in folder: DataFolder
  ) -> DocumentFolder<Activity>.Reading {
    var reading = reading
    for name in BusySeries.hidingBusiest(reading.values) {
      reading.values[name] = nil
      reading.errors.append(
        DocumentError(
          file: folder.path(.programme) + "/" + name, line: 1,
          reason: .content(
            DocumentProblem(
              path: ["recurrenceRules"],
              reason: .tooManySessionsTogether(BusySeries.maxPerDayTogether)))))
    }
    return reading
  }
}
