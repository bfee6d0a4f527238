import Foundation
import KioskModel
import SafeText
import TerminalUI

/// What an import would do, in words: the same on the screen and on the command line.
extension Catalogue {
  /// What activities are called whose names are nothing that can be shown.
  var kindTitles: [ActivityKind: String] {
    Dictionary(
      uniqueKeysWithValues: ActivityKind.allCases.map { ($0, text("kind.\($0.rawValue)")) })
  }

  /// When an activity begins for the first time.
  func begins(_ activity: Activity) -> String {
    // The first session may be told of by itself.
    var first = activity
    if case .changed(let session)? = activity.recurrenceOverrides[activity.start] {
      first = session
    }
    let date = first.start.date
    return "\(date.day) \(month(date.month)) \(date.year)"
      + (first.isAllDay ? "" : " " + first.start.clock)
  }

  /// The rows of a preview: what happens, when, to what, and how it repeats.
  func rows(_ plan: ImportPlan) -> [Table.Row] {
    let lists = [
      ("clash", plan.clashes.map(\.ours)), ("pair", plan.pairs.map(\.known)), ("new", plan.new),
      ("changed", plan.changed), ("gone", plan.gone), ("withdrawn", plan.withdrawn),
      ("older", plan.older),
    ]
    let activities = lists.flatMap { name, activities in
      activities.map { activity in
        Table.Row(cells: [
          text("calendarFile.row.\(name)"), begins(activity), activity.title, repeats(activity),
        ])
      }
    }
    let skipped = plan.skipped.map { skipped in
      Table.Row(cells: [
        text("calendarFile.row.skipped"), text("calendarFile.line", ["line": String(skipped.line)]),
        CleanText.line(skipped.what), reason(skipped.reason),
      ])
    }
    return activities + skipped
  }

  /// A calendar that has been read: its name, its file, when, and how it went.
  func row(_ calendar: CalendarRecord, _ zone: TimeZone) -> Table.Row {
    let time = zone.localTime(at: calendar.read)
    return Table.Row(cells: [
      calendar.name + (calendar.name == calendar.file ? "" : " (\(calendar.file))"),
      day(time.date) + " " + time.clock, state(calendar),
    ])
  }

  /// How the last reading of a calendar went.
  func state(_ calendar: CalendarRecord) -> String {
    if calendar.problem != nil { return text("calendarFile.state.problem") }
    var parts = [
      text(
        "calendarFile.state.read",
        ["new": String(calendar.counts.new), "changed": String(calendar.counts.changed)])
    ]
    for (key, count) in [
      ("gone", calendar.counts.gone), ("skipped", calendar.counts.skipped),
      ("clashes", calendar.counts.clashes),
    ] where count > 0 { parts.append(text("calendarFile.state.\(key)", ["count": String(count)])) }
    return parts.joined(separator: ", ")
  }

  /// What staff should know of beside the list.
  func remarks(_ plan: ImportPlan) -> [String] {
    var remarks: [String] = []
    if !plan.clashes.isEmpty {
      remarks.append(text("calendarFile.clashes", count: plan.clashes.count))
    }
    if !plan.pairs.isEmpty {
      remarks.append(text("calendarFile.pairs", count: plan.pairs.count))
    }
    if !plan.older.isEmpty {
      remarks.append(text("calendarFile.older", count: plan.older.count))
    }
    for kind in ICalendarReading.Note.Kind.allCases {
      let count = plan.notes.count { $0.kind == kind }
      if count > 0 { remarks.append(text("calendarFile.note.\(kind.rawValue)", count: count)) }
    }
    if plan.encoding != .utf8 {
      remarks.append(text("calendarFile.encoding", ["encoding": plan.encoding.rawValue]))
    }
    return remarks
  }

  /// A part that both sides have changed: what it is about, ours and theirs.
  func sentence(_ clash: ImportPlan.Clash) -> String {
    func value(_ activity: Activity) -> String {
      switch clash.key {
      case "title": return activity.title
      case "time": return begins(activity) + " " + repeats(activity)
      case "locations": return activity.rooms.joined(separator: ", ")
      case "duration": return activity.duration.description
      case "status": return activity.status.rawValue
      case "description": return String(activity.details.prefix(60))
      default: return ""
      }
    }
    let part =
      clash.session.map { "\($0.date.day) \(month($0.date.month)) \($0.clock)" }
      ?? clash.key.map { key in
        has("calendarFile.part.\(key)") ? text("calendarFile.part.\(key)") : key
      } ?? ""
    return text(
      "import.clash",
      [
        "title": clash.ours.title, "part": part, "ours": value(clash.ours),
        "theirs": value(clash.theirs),
      ])
  }
}
