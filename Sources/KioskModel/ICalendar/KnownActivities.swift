internal import Foundation

/// What of the programme a calendar file is about.
struct KnownActivities {
  private struct Slot: Hashable {
    var title: String
    var start: Date
    var isAllDay: Bool
  }

  private let byName: [String: Activity]
  private let twins: [Slot: Activity]
  private let all: [Activity]
  private let reading: ICalendarReading
  private let place: TimeZone
  /// The calendars that the known ones come from, and how many each has.
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
    twins = Dictionary(
      existing.filter { !names.contains($0.uid) }.map { (Self.slot($0, place), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The activity that a calendar calls by a uid.
  func activity(_ uid: String) -> Activity? { byName[uid] }

  /// An activity of another uid with the same title and time, which the file does not tell of.
  func twin(of activity: Activity) -> Activity? {
    guard let twin = twins[Self.slot(activity, place)],
      twin.recurrenceRules == activity.recurrenceRules
    else { return nil }
    return twin
  }

  /// Whether the file has an activity, in whatever way.
  func isTold(_ activity: Activity) -> Bool {
    Self.names(of: activity).contains { reading.uids.contains($0) }
  }

  /// Whether the calendar says that an activity is private.
  func isPrivate(_ activity: Activity) -> Bool {
    Self.names(of: activity).contains { reading.privateUIDs.contains($0) }
  }

  /// Whether the file and what was imported before have events in common.
  var sharesNames: Bool { !sources.isEmpty }

  /// The calendar that most of the known ones come from; else a name that no other calendar has.
  func source(called name: String?) -> String? {
    if let known = sources.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key {
      return known
    }
    guard let name else { return nil }
    let used = Set(all.compactMap(ImportPlan.source))
    guard used.contains(name) else { return name }
    return (2...).lazy.map { "\(name) (\($0))" }.first { !used.contains($0) }
  }

  /// The uid, that of its series where a file has divided it, and that of its calendar.
  private static func names(of activity: Activity) -> [String] {
    [activity.uid, ImportRecord(of: activity.document)?.uid].compactMap(\.self)
  }

  private static func slot(_ activity: Activity, _ place: TimeZone) -> Slot {
    Slot(
      title: activity.title.lowercased(),
      start: (activity.timeZone ?? place).instant(of: activity.start), isAllDay: activity.isAllDay)
  }
}
