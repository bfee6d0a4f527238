import ArgumentParser
import Foundation
import KioskModel
import TerminalUI

/// `kiosk today`: prints a day's sessions as text or JSON.
struct TodayCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Print a day's sessions.")

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Option(help: "The day, such as 2026-11-20 (default: today).") var date: LocalDate?
  @Option(help: "The language, such as sv, sv-x-lattlast or en.") var language: String?
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      // Each day is headed by the name of its place.
      try tool.forEachPlace(places, asJSON: json, isHeaded: false) { tool, _ in
        try tool.printDay(date, language: language, asJSON: json, now: Date())
      }
    }
  }
}

extension CommandLineTool {
  /// Prints the sessions of a day, or of today if `day` is nil.
  func printDay(_ day: LocalDate?, language: String?, asJSON: Bool, now: Date) throws {
    let place = try place()
    let tag = language ?? place.site.languages.first ?? "sv"
    guard access(assets.locales + "/\(tag).json", R_OK) == 0 else {
      throw CommandFailure.badValue(tag, option: "--language")
    }
    let today = place.site.timeZone.localTime(at: now).date
    let arrivals = try Journal(root: folder.root).read(.attendance, on: today)
    var context = Context(
      place: place, words: try localizer.catalogue(tag),
      moment: Moment(wall: now, uptime: .zero), states: .kiosk)
    context.book = SessionCalendar(place.programme)
    context.attendance = Attendance(arrivals.records)
    let day = day ?? context.now.date
    let sessions = context.book.sessions(on: day)
    if asJSON {
      let line = JSONWriter.document(.array(sessions.map { .object(Self.json($0, context)) }))
      print(String(decoding: line, as: UTF8.self), terminator: "")
      return
    }
    print(place.site.name + " – " + context.words.longDay(day))
    let rows = context.schedule(sessions)
    for line in Block.schedule(rows, anchor: 0).plainText() { print(line) }
    if rows.isEmpty { print(context.text("home.nothing")) }
  }

  private static func json(_ session: Session, _ context: Context) -> JSONObject {
    [
      "id": .string(session.id.description), "title": .string(context.title(session.activity)),
      "start": .string(session.localStart.description),
      "end": .string(session.localEnd.description),
      "rooms": .strings(session.activity.rooms),
      "organisers": .strings(session.activity.organisers),
      "kind": .string(session.activity.kind.rawValue),
      "cancelled": .bool(session.isCancelled),
    ]
  }
}
