internal import Foundation

/// The activities of the programme that correspond to a calendar file.
struct KnownActivities {
  private struct Slot: Hashable {
    var title: String
    var start: Date
    var isAllDay: Bool
  }

  private let byName: [String: Activity]
  private let duplicates: [Slot: Activity]
  private let all: [Activity]
  private let reading: ICalendarReading
  private let place: TimeZone
  /// The calendars from which the corresponding activities were imported, with the number of
  /// activities of each.
  private let sources: [String: Int]

  init(_ existing: [Activity], reading: ICalendarReading, place: TimeZone) {
    all = existing
    self.reading = reading
    self.place = place
    var byName: [String: Activity] = [:]
    for activity in existing {
      for name in Self.names(of: activity) where byName[name] == nil { byName[name] = activity }
    }
    self.byName = byName
    let told = existing.filter { Self.names(of: $0).contains { reading.uids.contains($0) } }
    sources = told.compactMap(ImportPlan.source).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let names = Set(told.map(\.uid))
    duplicates = Dictionary(
      existing.filter { !names.contains($0.uid) }.map { (Self.slot($0, place), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The activity to which a uid of the calendar belongs.
  func activity(_ uid: String) -> Activity? { byName[uid] }

  /// An activity with another uid but the same title, time and recurrence that is not in the file.
  func duplicate(of activity: Activity) -> Activity? {
    guard let duplicate = duplicates[Self.slot(activity, place)],
      duplicate.recurrenceRules == activity.recurrenceRules
    else { return nil }
    return duplicate
  }

  /// Whether the file contains an activity in any form.
  func isTold(_ activity: Activity) -> Bool {
    Self.names(of: activity).contains { reading.uids.contains($0) }
  }

  /// Whether an activity is private in the calendar.
  func isPrivate(_ activity: Activity) -> Bool {
    Self.names(of: activity).contains { reading.privateUIDs.contains($0) }
  }

  /// Whether the file has events in common with earlier imports.
  var sharesNames: Bool { !sources.isEmpty }

  /// The calendar from which most of the corresponding activities come; if there is none, the name
  /// made unique.
  func source(called name: String?) -> String? {
    if let known = sources.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      return known
    }
    guard let name else { return nil }
    let used = Set(all.compactMap(ImportPlan.source))
    guard used.contains(name) else { return name }
    return (2...).lazy.map { "\(name) (\($0))" }.first { !used.contains($0) }
  }

  /// The activity's uid and, if it differs, its uid in the calendar.
  private static func names(of activity: Activity) -> [String] {
    [activity.uid, ImportRecord(of: activity.document)?.uid].compactMap(\.self)
  }

  private static func slot(_ activity: Activity, _ place: TimeZone) -> Slot {
    Slot(
      title: activity.title.lowercased(),
      start: (activity.timeZone ?? place).instant(of: activity.start), isAllDay: activity.isAllDay)
  }
}
