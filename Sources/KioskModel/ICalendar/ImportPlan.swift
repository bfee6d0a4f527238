public import Foundation

/// What taking over a calendar would do to the programme; works out, changes nothing.
public struct ImportPlan: Sendable, Equatable {
  /// Activities that the programme does not have.
  public var new: [Activity] = []
  /// Activities that the programme has otherwise, as they would be afterwards.
  public var changed: [Activity] = []
  /// Activities that would stay as they are.
  public var unchanged: [Activity] = []
  /// Activities that an earlier import brought from this calendar, that are no longer in it and
  /// would still have sessions; they are left alone unless somebody decides otherwise.
  public var gone: [Activity] = []
  /// What the file has and the programme will not.
  public var skipped: [ICalendarReading.Skipped]

  /// The calendar, by the name it gives itself or else by its file's; what is new is marked with it
  /// when it is stored. Nil where there is neither.
  public var source: String?

  /// What to store, in order to carry the plan out.
  public var toStore: [Activity] { new + changed }

  /// The plan for a reading.
  ///
  /// What iCalendar can express is taken from the file; all else that stands in the programme's
  /// documents is kept. An activity of which only the time of its last change differs is
  /// unchanged, and so is a file that is taken over again.
  ///
  /// - Parameters:
  ///   - reading: What the file holds.
  ///   - existing: The programme.
  ///   - place: The meeting place's zone.
  ///   - file: The file's name, which stands for a calendar that does not say what it is called.
  ///     (The program that wrote it, PRODID, is the same for many calendars.)
  ///   - now: What has ended before is not gone but over, because many calendars only tell of what
  ///     is to come; nil where all counts.
  public init(
    reading: ICalendarReading, existing: [Activity], place: TimeZone, file: String? = nil,
    now: Date? = nil
  ) {
    skipped = reading.skipped
    source = reading.calendarName ?? file
    let known = Dictionary(existing.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for activity in reading.activities {
      let incoming = Self.unmarked(activity)
      guard let old = known[incoming.uid] else {
        new.append(incoming)
        continue
      }
      let merge = ActivityMerge(old: old, incoming: incoming, place: place)
      if merge.saysNothingNew {
        unchanged.append(old)
        continue
      }
      // A merge that makes no activity could only come from an override of the programme's own
      // that no longer fits; then the file's word stands alone.
      let merged = (try? Activity(merge.document())) ?? incoming
      if merge.isSame(merged.document) {
        unchanged.append(old)
      } else {
        changed.append(merged)
      }
    }
    let source = source
    gone = existing.filter { activity in
      source != nil && Self.source(of: activity) == source && !reading.uids.contains(activity.uid)
        && (now.map { Self.hasSessions(activity, after: $0, place) } ?? true)
    }
  }

  /// So far ahead, in seconds, it is looked for sessions of what is no longer in a file.
  private static let horizon: TimeInterval = 366 * 86_400

  private static func hasSessions(_ activity: Activity, after now: Date, _ place: TimeZone) -> Bool
  {
    !activity.sessions(from: now, to: now + horizon, place: place).isEmpty
  }

  private static func source(of activity: Activity) -> String? {
    activity.document[Activity.VendorKey.importedFrom.key]?.stringValue
  }

  /// An activity without the calendar from which another meeting place has it.
  private static func unmarked(_ activity: Activity) -> Activity {
    let key = Activity.VendorKey.importedFrom.key
    guard activity.document[key] != nil else { return activity }
    var document = activity.document
    document[key] = nil
    return (try? Activity(document)) ?? activity
  }
}
