public import Foundation

/// What taking over a calendar would do to the programme; works out, changes nothing.
public struct ImportPlan: Sendable, Equatable {
  /// Activities that the programme does not have.
  public var new: [Activity] = []
  /// Activities that the programme has otherwise, as they would be afterwards.
  public var changed: [Activity] = []
  /// Activities that would stay as they are.
  public var unchanged: [Activity] = []
  /// What the file has and the programme will not.
  public var skipped: [ICalendarReading.Skipped]

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
  public init(
    reading: ICalendarReading, existing: [Activity], place: TimeZone
  ) {
    skipped = reading.skipped
    let known = Dictionary(existing.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    for incoming in reading.activities {
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
  }
}
