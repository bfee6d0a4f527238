import Foundation
import KioskModel

/// Who came on a day, at each session and in the house as a whole, for coordinators who enter
/// numbers afterwards.
struct EarlierDayScreen: Screen {
  enum Action: Sendable {
    case chosen(Session?)
    case moreShown, dayBefore, dayAfter, undone
  }

  private(set) var day: LocalDate
  /// Who came; nil until it is read.
  private(set) var attendance: Attendance?
  private var asked: UUID?
  /// Whether something was written down while it was being read.
  private var mustReadAgain = false
  private var message: PageMessage?
  private var pager = Pager(4)

  init(day: LocalDate) { self.day = day }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: here.text("earlier.title"), aside: here.words.longDay(day))
    page.message = message ?? here.countingMessage(at: .day(day))
    guard let attendance else {
      page.blocks = message == nil ? [.text(here.text("data.reading"))] : []
      return page
    }
    let sessions = sessions(here)
    page.choices = [
      Choice(
        key: .digit(1), label: here.text("earlier.house"),
        details: [came(attendance.house, here)], shape: .row, action: .chosen(nil))
    ]
    page.choices += pager.shown(sessions).enumerated().map { index, session in
      Choice(
        key: .digit(index + 2),
        label: here.words.hours(session) + "  " + here.title(session.activity),
        details: [came(attendance.arrivals(session.id), here)], shape: .row,
        action: .chosen(session))
    }
    page.choices += pager.more(sessions.count, key: .digit(6), action: .moreShown) {
      here.text("week.more", count: $0)
    }
    page.choices.append(
      Choice(
        key: .digit(7), label: here.text("earlier.before"), shape: .foot, action: .dayBefore))
    if day < here.now.date {
      page.choices.append(
        Choice(key: .digit(8), label: here.text("earlier.after"), shape: .foot, action: .dayAfter))
    }
    if here.undoOfLastPress(at: .day(day)) != nil {
      page.choices.append(
        Choice(
          key: .digit(9), otherKeys: [.backspace], label: here.text("earlier.undo"), shape: .foot,
          action: .undone))
    }
    return page
  }

  mutating func appeared(_ here: Surroundings) -> [Request] { read(here) }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    message = nil
    switch action {
    case .chosen(let session):
      return [.show(EarlierNumberScreen(day: day, session: session))]
    case .moreShown:
      pager.turn(sessions(here).count)
      return []
    case .dayBefore: return turn(to: day - 1, here)
    case .dayAfter: return turn(to: day + 1, here)
    case .undone: return here.undoOfLastPress(at: .day(day)).map { [.count($0)] } ?? []
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    switch news {
    // What was entered is on the disk now, or taken back.
    case .saved:
      mustReadAgain = asked != nil
      return mustReadAgain ? [] : read(here)
    case .done(let id, let outcome) where id == asked:
      asked = nil
      switch outcome {
      case .attendance(let read): attendance = read
      case .failed(let error): message = here.failed(error)
      default: break
      }
      return mustReadAgain ? read(here) : []
    default: break
    }
    return []
  }

  private mutating func turn(to day: LocalDate, _ here: Surroundings) -> [Request] {
    self.day = day
    attendance = nil
    pager = Pager(pager.perPage)
    return read(here)
  }

  private mutating func read(_ here: Surroundings) -> [Request] {
    let id = here.newID()
    asked = id
    mustReadAgain = false
    return [.perform(.readAttendance(day), id: id)]
  }

  private func sessions(_ here: Surroundings) -> [Session] {
    here.book.sessions(on: day).filter { !$0.isCancelled }
  }

  private func came(_ count: Int, _ here: Surroundings) -> String {
    here.text("earlier.came", count: count)
  }
}
