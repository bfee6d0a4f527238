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
    // The first session may be reported by itself.
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
    let clashes = plan.clashes.map { clash in
      Table.Row(cells: [
        text("calendarFile.row.\(clash.answer.map(\.rawValue) ?? "clash")"), begins(clash.ours),
        clash.ours.title, part(clash),
      ])
    }
    let lists = [
      ("pair", plan.pairs.map(\.known)), ("new", plan.new),
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
    return clashes + activities + skipped
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
    ] where count > 0 { parts.append(text("calendarFile.state.\(key)", ["count": String(count)])) }
    if calendar.counts.clashes > 0 {
      parts.append(text("calendarFile.state.clashes", count: calendar.counts.clashes))
    }
    return parts.joined(separator: ", ")
  }

  /// What staff should know of beside the list.
  func remarks(_ plan: ImportPlan) -> [String] {
    var remarks: [String] = []
    if !plan.openClashes.isEmpty {
      remarks.append(text("calendarFile.clashes", count: plan.openClashes.count))
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
}
