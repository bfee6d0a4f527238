import Foundation
import KioskModel
import TerminalUI

/// The attendance of a day, by session and for the meeting place as a whole, where coordinators
/// enter numbers afterwards.
struct EarlierDayScreen: Screen {
  enum Action: Sendable {
    case chosen(Session?)
    case moreShown, dayBefore, dayAfter, undone
    case appeared
    /// An entry or an undo is on the disk.
    case entrySaved
    case read(LocalDate, Result<Attendance, any Error>)
  }

  private(set) var day: LocalDate
  /// The attendance; nil until it has been read.
  private(set) var attendance: Attendance?
  private var isReading = false
  /// Whether something was recorded while it was being read.
  private var mustReadAgain = false
  private var message: PageMessage?
  private var pager = Pager(4)

  init(day: LocalDate) { self.day = day }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: context.text("earlier.title"), aside: context.words.longDay(day))
    page.message = message ?? context.countingMessage(at: .day(day))
    guard let attendance else {
      page.blocks = message == nil ? [.text(context.text("data.reading"))] : []
      return page
    }
    let sessions = sessions(context)
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("earlier.wholePlace"),
        details: [arrived(attendance.placeArrivals, context)], shape: .row, action: .chosen(nil))
    ]
    page.choices += pager.shown(sessions).enumerated().map { index, session in
      Choice(
        id: session.id.description, key: .digit(index + 2),
        label: context.words.hours(session) + "  " + context.title(session.activity),
        details: [arrived(attendance.arrivals(session.id), context)], shape: .row,
        action: .chosen(session))
    }
    page.choices += pager.more(sessions.count, key: .digit(6), action: .moreShown) {
      context.text("week.more", count: $0)
    }
    page.choices.append(
      Choice(
        key: .digit(7), label: context.text("earlier.before"), shape: .footer, action: .dayBefore))
    if day < context.now.date {
      page.choices.append(
        Choice(
          key: .digit(8), label: context.text("earlier.after"), shape: .footer, action: .dayAfter))
    }
    if context.undoOfLastPress(at: .day(day)) != nil {
      page.choices.append(
        Choice(
          key: .digit(9), otherKeys: [.backspace], label: context.text("earlier.undo"),
          shape: .footer,
          action: .undone))
    }
    return page
  }

  var onAppear: Action? { .appeared }

  func action(for status: EntryStatus) -> Action? {
    if case .saved = status { .entrySaved } else { nil }
  }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .appeared, .read, .entrySaved: break
    default: message = nil
    }
    switch action {
    case .appeared: return read(context)
    case .entrySaved:
      mustReadAgain = isReading
      return isReading ? [] : read(context)
    case .read(let day, let result):
      guard day == self.day else { return [] }
      isReading = false
      switch result {
      case .success(let read): attendance = read
      case .failure(let error): message = context.failed(error)
      }
      return mustReadAgain ? read(context) : []
    case .chosen(let session):
      return [.show(NumberScreen(.earlier(day, session)))]
    case .moreShown:
      pager.turn(sessions(context).count)
      return []
    case .dayBefore: return turn(to: day - 1, context)
    case .dayAfter: return turn(to: day + 1, context)
    case .undone: return context.undoOfLastPress(at: .day(day)).map { [.record($0)] } ?? []
    }
  }

  private mutating func turn(to day: LocalDate, _ context: Context) -> [Effect<Action>] {
    self.day = day
    attendance = nil
    pager = Pager(pager.perPage)
    return read(context)
  }

  private mutating func read(_ context: Context) -> [Effect<Action>] {
    let day = day
    isReading = true
    mustReadAgain = false
    return [.run(.readAttendance(on: day)) { .read(day, $0) }]
  }

  private func sessions(_ context: Context) -> [Session] {
    context.book.sessions(on: day).filter { !$0.isCancelled }
  }

  private func arrived(_ count: Int, _ context: Context) -> String {
    context.text("earlier.came", count: count)
  }
}
