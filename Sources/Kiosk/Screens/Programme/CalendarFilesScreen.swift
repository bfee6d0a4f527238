import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The calendar files on a stick or in the data folder, one of which is to be taken in.
struct CalendarFilesScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
    case again
  }

  private(set) var files: [String]?
  private(set) var calendars: [CalendarRecord] = []
  private(set) var message: PageMessage?
  private var asked: UUID?
  private var request: CalendarRequest?

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("calendarFile.title"))
    let found = files ?? []
    page.message = message
    if asked != nil {
      page.blocks = [.text(context.text("data.reading"))]
    } else {
      page.blocks = [
        .text(context.text(found.isEmpty ? "calendarFile.none" : "calendarFile.choose"))
      ]
    }
    if asked == nil, message == nil, !calendars.isEmpty {
      page.blocks.append(
        .table(
          Table(
            rows: calendars.map { context.words.row($0, context.place.site.timeZone) }, widest: 0)))
    }
    page.choices = found.prefix(8).enumerated().map { index, path in
      let parts = path.split(separator: "/")
      return Choice(
        key: .digit(index + 1), label: CleanText.line(String(parts.last ?? "")),
        details: [CleanText.line(parts.dropLast().suffix(2).joined(separator: "/"))],
        shape: .row, action: .chosen(path))
    }
    page.choices.append(
      Choice(key: .digit(9), label: context.text("calendarFile.again"), shape: .row, action: .again)
    )
    return page
  }

  mutating func appeared(_ context: Context) -> [Request] { look(context) }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    guard asked == nil else { return [] }
    switch action {
    case .again: return look(context)
    case .chosen(let path):
      let id = context.newID()
      asked = id
      message = nil
      request = context.calendarRequest(path)
      return [.perform(.readCalendar(context.calendarRequest(path)), id: id)]
    }
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .calendars(let found, let known): (files, calendars) = (found, known)
    case .calendar(let plan, let record):
      guard let request else { break }
      return [.replace(CalendarPreviewScreen(plan: plan, record: record, request: request))]
    case .failed(let failure): message = context.failed(failure)
    default: break
    }
    return []
  }

  private mutating func look(_ context: Context) -> [Request] {
    let id = context.newID()
    asked = id
    message = nil
    return [.perform(.findCalendars, id: id)]
  }
}
