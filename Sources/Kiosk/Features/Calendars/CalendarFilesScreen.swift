import Foundation
import KioskModel
import SafeText
import TerminalUI

/// The calendar files on a USB drive or in the data folder, one of which is to be taken in.
struct CalendarFilesScreen: Screen {
  enum Action: Sendable {
    case chosen(String)
    case categoriesOpened
    case again
    case found(Result<FoundCalendars, any Error>)
    case read(CalendarRequest, Result<CalendarReading, any Error>)
  }

  private(set) var files: [String]?
  private(set) var calendars: [CalendarRecord] = []
  private(set) var message: PageMessage?
  private var isWaiting = false

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("calendarFile.title"))
    let found = files ?? []
    page.message = message
    if isWaiting {
      page.blocks = [.text(context.text("data.reading"))]
    } else {
      page.blocks = [
        .text(context.text(found.isEmpty ? "calendarFile.none" : "calendarFile.choose"))
      ]
    }
    if !isWaiting, message == nil, !calendars.isEmpty {
      page.blocks.append(
        .table(
          Table(
            rows: calendars.map { context.words.row($0, context.place.site.timeZone) }, widest: 0)))
    }
    page.choices = found.enumerated().map { index, path in
      let parts = path.split(separator: "/")
      return Choice(
        id: path, key: .digit(index + 1), label: CleanText.line(String(parts.last ?? "")),
        details: [CleanText.line(parts.dropLast().suffix(2).joined(separator: "/"))],
        shape: .row, action: .chosen(path))
    }
    page.choices.append(
      Choice(
        key: .digit(8), label: context.text("categories.open"),
        details: [context.text("categories.openText")], shape: .row, action: .categoriesOpened))
    page.choices.append(
      Choice(key: .digit(9), label: context.text("calendarFile.again"), shape: .row, action: .again)
    )
    return page
  }

  var onAppear: Action? { .again }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .categoriesOpened: return [.show(EditedListScreen(of: CategoryList.self))]
    case .again:
      return ask(.run(.findCalendars) { .found($0) })
    case .chosen(let path):
      let request = context.calendarRequest(path)
      return ask(.run(.readCalendar(request)) { .read(request, $0) })
    case .found(let result):
      isWaiting = false
      switch result {
      case .success(let found): (files, calendars) = (found.files, found.known)
      case .failure(let error): message = context.failed(error)
      }
    case .read(let request, let result):
      isWaiting = false
      switch result {
      case .success(let reading):
        return [
          .replace(
            CalendarPreviewScreen(plan: reading.plan, record: reading.record, request: request))
        ]
      case .failure(let error): message = context.failed(error)
      }
    }
    return []
  }

  /// One thing at a time.
  private mutating func ask(_ effect: Effect<Action>) -> [Effect<Action>] {
    guard !isWaiting else { return [] }
    isWaiting = true
    message = nil
    return [effect]
  }
}
