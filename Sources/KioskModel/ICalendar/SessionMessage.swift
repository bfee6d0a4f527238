internal import Foundation

/// Single sessions in a file, merged into the series in the programme.
struct SessionMessage {
  private let message: Activity
  private let old: Activity
  private let place: TimeZone

  init(_ message: Activity, for old: Activity, place: TimeZone) {
    (self.message, self.old, self.place) = (message, old, place)
  }

  /// The series as it would be in a file with all its sessions; nil if the result is not a valid
  /// activity.
  func series() -> Activity? {
    var document = ICalendarProjection.document(
      of: old, place: place, stamp: LocalDateTime(LocalDate(dayNumber: 0)))
    for key in ["updated", "sequence"] { document[key] = message.document[key] }
    var overrides = document["recurrenceOverrides"]?.objectValue ?? [:]
    for (time, override) in message.recurrenceOverrides {
      let session = local(time)
      guard case .changed(let changed) = override else {
        overrides[session.description] = ["excluded": true]
        continue
      }
      var usual = Self.session(of: document)
      usual["start"] = .string(session.description)
      var told = Self.session(of: changed.document)
      told["start"] = .string(local(changed.start).description)
      told["timeZone"] = usual["timeZone"]
      let patch = Patch.difference(from: usual, to: told)
      overrides[session.description] = .object(patch)
    }
    document["recurrenceOverrides"] = .object(
      JSONObject(uniqueMembers: overrides.members.sorted { $0.key < $1.key }))
    return try? Activity(document)
  }

  /// A time of the message on the clock of the series.
  private func local(_ time: LocalDateTime) -> LocalDateTime {
    let (theirs, ours) = (message.timeZone ?? place, old.timeZone ?? place)
    if old.isAllDay || message.isAllDay || theirs == ours { return time }
    return ours.localTime(at: theirs.instant(of: time))
  }

  private static func session(of document: JSONObject) -> JSONObject {
    JSONObject(EventDocument.sessionKeys.compactMap { key in document[key].map { (key, $0) } })
  }
}

extension ImportPlan {
  /// Applies a message that cancels an event or session.
  mutating func cancel(
    _ cancellation: ICalendarReading.Cancellation, _ known: KnownActivities, _ place: TimeZone
  ) {
    let planned = (changed + new).first { $0.uid == cancellation.uid }
    guard let old = planned ?? known.activity(cancellation.uid) else {
      skipped.append(
        .init(line: cancellation.line, what: cancellation.what, reason: .cancelsUnknown))
      return
    }
    var document = old.document
    if let instant = cancellation.session {
      let zone = old.timeZone ?? place
      let local = zone.localTime(at: instant)
      let time = old.isAllDay ? LocalDateTime(local.date) : local
      var overrides = document["recurrenceOverrides"]?.objectValue ?? [:]
      let key = overrides.keys.first { LocalDateTime($0) == time } ?? time.description
      guard old.recurs(at: time) || overrides[key] != nil else {
        skipped.append(
          .init(line: cancellation.line, what: cancellation.what, reason: .cancelsUnknown))
        return
      }
      var patch = overrides[key]?.objectValue ?? [:]
      if patch["excluded"] == true { return }
      patch["status"] = "cancelled"
      overrides[key] = .object(patch)
      document["recurrenceOverrides"] = .object(overrides)
    } else {
      document["status"] = "cancelled"
    }
    guard document != old.document, let cancelled = try? Activity(document) else {
      return unchanged.append(old)
    }
    changed.removeAll { $0.uid == old.uid }
    changed.append(cancelled)
  }
}
