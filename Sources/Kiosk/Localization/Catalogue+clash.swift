import Foundation
import KioskModel
import SafeText

/// What both staff and a calendar have changed, in words.
extension Catalogue {
  /// What it is about, ours and theirs, in one sentence.
  func sentence(_ clash: ImportPlan.Clash) -> String {
    text(
      "import.clash",
      [
        "title": clash.ours.title, "part": part(clash), "ours": value(of: clash.ours, in: clash),
        "theirs": value(of: clash.theirs, in: clash),
      ])
  }

  /// What a clash is about: `platsen`, or the day and time of one session.
  func part(_ clash: ImportPlan.Clash) -> String {
    if let time = clash.session { return when(time, isAllDay: clash.ours.isAllDay) }
    let key = Self.name(ofPart: clash.key ?? "")
    return has("calendarFile.part.\(key)") ? text("calendarFile.part.\(key)") : key
  }

  /// What one side says about it.
  func value(of activity: Activity, in clash: ImportPlan.Clash) -> String {
    let said =
      clash.session.map { value(of: activity, at: $0) }
      ?? value(of: activity, part: Self.name(ofPart: clash.key ?? ""))
    return said.isEmpty ? text("clash.nothing") : said
  }

  private func value(of activity: Activity, part: String) -> String {
    switch part {
    case "title": activity.title
    case "time": begins(activity) + ", " + repeats(activity)
    case "locations": activity.rooms.joined(separator: ", ")
    case "duration": length(activity)
    case "status": text("clash.status.\(activity.status.rawValue)")
    case "description": CleanText.line(activity.details, limit: 200)
    case "keywords":
      (activity.document["keywords"]?.objectValue?.keys ?? []).joined(separator: ", ")
    case "participants": activity.organisers.joined(separator: ", ")
    case "kind": text("kind.\(activity.kind.rawValue)")
    default:
      CleanText.line(
        (activity.document[part] ?? activity.document[Activity.vendorPrefix + part])
          .map { $0.stringValue ?? String(decoding: JSONWriter.line($0), as: UTF8.self) } ?? "",
        limit: 200)
    }
  }

  /// What is different at a session: that it does not take place, or what it is like.
  private func value(of activity: Activity, at time: LocalDateTime) -> String {
    switch activity.recurrenceOverrides[time] {
    case nil: return text("clash.asUsual")
    case .excluded: return text("clash.leftOut")
    case .changed(let session):
      var parts: [String] = []
      if session.status != activity.status { parts.append(value(of: session, part: "status")) }
      if session.start != time { parts.append(when(session.start, isAllDay: session.isAllDay)) }
      if session.title != activity.title { parts.append(session.title) }
      for part in ["locations", "duration", "description", "keywords", "participants"]
      where session.document[part] != activity.document[part] {
        parts.append(value(of: session, part: part))
      }
      return parts.isEmpty ? text("clash.asUsual") : parts.joined(separator: ", ")
    }
  }

  private func when(_ time: LocalDateTime, isAllDay: Bool) -> String {
    "\(time.date.day) \(month(time.date.month)) \(time.date.year)"
      + (isAllDay ? "" : " " + time.clock)
  }

  /// From when to when it goes on: what people see of a length.
  private func length(_ activity: Activity) -> String {
    let end = activity.start + activity.duration.days * 86_400 + activity.duration.seconds
    if activity.isAllDay || end.date != activity.start.date {
      return when(activity.start, isAllDay: activity.isAllDay) + " – "
        + when(end, isAllDay: activity.isAllDay)
    }
    return activity.start.clock + "–" + end.clock
  }

  /// A part's name without the prefix of ours.
  private static func name(ofPart key: String) -> String {
    key.hasPrefix(Activity.vendorPrefix) ? String(key.dropFirst(Activity.vendorPrefix.count)) : key
  }
}
