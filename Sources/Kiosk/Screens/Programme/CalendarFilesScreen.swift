import Foundation
import KioskModel

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

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("calendarFile.title"))
    let found = files ?? []
    page.message = message
    if asked != nil {
      page.blocks = [.text(here.text("data.reading"))]
    } else {
      page.blocks = [.text(here.text(found.isEmpty ? "calendarFile.none" : "calendarFile.choose"))]
    }
    if asked == nil, message == nil, !calendars.isEmpty {
      page.blocks.append(
        .table(
          Table(rows: calendars.map { here.words.row($0, here.place.site.timeZone) }, widest: 0)))
    }
    page.choices = found.prefix(8).enumerated().map { index, path in
      let parts = path.split(separator: "/")
      return Choice(
        key: .digit(index + 1), label: CleanText.line(String(parts.last ?? "")),
        details: [CleanText.line(parts.dropLast().suffix(2).joined(separator: "/"))],
        shape: .row, action: .chosen(path))
    }
    page.choices.append(
      Choice(key: .digit(9), label: here.text("calendarFile.again"), shape: .row, action: .again))
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { look(here) }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    guard asked == nil else { return [] }
    switch action {
    case .again: return look(here)
    case .chosen(let path):
      let id = here.newID()
      asked = id
      message = nil
      request = here.calendarRequest(path)
      return [.perform(.readCalendar(here.calendarRequest(path)), id: id)]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .calendars(let found, let known): (files, calendars) = (found, known)
    case .calendar(let plan, let record):
      guard let request else { break }
      return [.replace(CalendarPreviewScreen(plan: plan, record: record, request: request))]
    case .failed(let failure): message = here.failed(failure)
    default: break
    }
    return []
  }

  private mutating func look(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    message = nil
    return [.perform(.findCalendars, id: id)]
  }
}
