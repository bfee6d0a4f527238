import Foundation
import KioskModel
import TerminalUI

/// What screens ask for.
extension App {
  mutating func perform(_ requests: [Request]) -> [Effect] {
    // A wish that comes too soon after another is ignored, and so is what would follow it.
    if requests.contains(where: \.isWish) {
      if let lastWish, context.moment.uptime - lastWish < Self.wishPause { return [] }
      lastWish = context.moment.uptime
    }
    return requests.flatMap { perform($0) }
  }

  mutating func perform(_ request: Request) -> [Effect] {
    switch request {
    case .show(let screen):
      screens.append(screen)
      pageState = PageState()
      return changeTop { screen, context in screen.appeared(context) }
    case .replace(let screen):
      screens[screens.count - 1] = screen
      pageState = PageState()
      return changeTop { screen, context in screen.appeared(context) }
    case .back:
      if screens.count > 1 { screens.removeLast() }
      pageState = PageState()
    case .home: goHome()
    case .stay: _ = idle.pressed(at: context.moment.uptime)
    case .useLanguage(let tag): useLanguage(tag)
    case .record(let journalEntry, let id): return record(journalEntry, id: id)
    case .count(let press): return record(press)
    case .perform(let errand, let id): return send(errand, id: id)
    case .cancel(let id): return pending[id] == nil ? [] : [.cancel(id)]
    case .undo(let area, let id):
      guard let change = context.edits.undo(in: area) else { return [] }
      return send(.change(change), id: id, purpose: .undo)
    case .redo(let area, let id):
      guard let change = context.edits.redo(in: area) else { return [] }
      return send(.change(change), id: id, purpose: .redo)
    case .unlock(let member): return unlock(member)
    case .lock: return lock()
    }
    return []
  }

  mutating func record(_ journalEntry: JournalEntry, id: UUID) -> [Effect] {
    var journalEntry = journalEntry
    var earlier: [String] = []
    if case .feedback(.rating(var rating)) = journalEntry {
      let verdict = context.ratings.take(
        rating, id: id.uuidString.lowercased(), visitors: context.visitors(of: rating.session),
        at: context.moment.uptime, limits: context.place.site.ratingLimits)
      (rating.isFlood, earlier) = (verdict.isFlood, verdict.earlier)
      journalEntry = .feedback(.rating(rating))
    }
    if case .feedback(.wish(var wish)) = journalEntry {
      wish.isFlood = wishFlood.isFlood(at: context.moment.uptime)
      journalEntry = .feedback(.wish(wish))
    }
    count(journalEntry, id: id.uuidString.lowercased())
    if case .attendance(let event) = journalEntry {
      keepUnsaved(event, id: id, day: context.now.date)
    }
    let effects = outbox.add(journalEntry, id: id, day: context.now.date, at: context.moment.uptime)
    return effects
      + earlier.flatMap { record(.feedback(.flood(rating: $0)), id: context.newID()) }
  }

  /// Writes down who came and went with one press: one write, and nobody is counted before all of
  /// it is on the disk.
  mutating func record(_ press: AttendancePress) -> [Effect] {
    for (id, event) in press.events { keepUnsaved(event, id: id, day: press.day) }
    return outbox.add(
      press.events.map { (.attendance($0.event), $0.id) }, day: press.day,
      at: context.moment.uptime)
  }

  /// Keeps who came or went as waiting until it is on the disk.
  private mutating func keepUnsaved(_ event: AttendanceEvent, id: UUID, day: LocalDate) {
    context.unsaved.append(
      UnsavedAttendance(id: id.uuidString.lowercased(), event: event, day: day))
  }

  /// Counts who came and went and is on the disk now.
  mutating func settle(_ ids: [String]) {
    let saved = context.unsaved.filter { ids.contains($0.id) }
    guard !saved.isEmpty else { return }
    context.unsaved.removeAll { ids.contains($0.id) }
    for entry in saved {
      context.counting.take(entry.event, id: entry.id, day: entry.day)
      // Of earlier days nothing is shown here.
      if entry.day >= context.now.date - 1 { context.attendance.take(entry.event, id: entry.id) }
    }
  }

  /// Takes notice at once of what visitors say, for what the pages show of it.
  mutating func count(_ journalEntry: JournalEntry, id: String) {
    switch journalEntry {
    case .feedback(.poll(let poll)): context.poll = PollTally(poll)
    case .feedback(let event):
      context.ratings.note(event)
      context.poll?.take(event, id: id)
      context.wishes.take(event, id: id, day: context.now.date)
    case .attendance, .audit: break
    }
  }

  /// The first page, or while the room is asked something that question; what was answered is
  /// shown once.
  mutating func goHome() {
    screens = [root]
    pageState = PageState()
    guard let poll = context.poll, context.staff == nil else { return }
    if poll.hasEnded {
      screens.append(PollResultScreen(tally: poll))
      context.poll = nil
    } else {
      screens.append(PollScreen(poll.poll))
    }
  }

  /// A question to the room that nobody has ended ends with its day.
  mutating func forgetPoll() {
    context.poll = nil
    if screens.last is PollScreen { pageState = PageState() }
    screens.removeAll { $0 is PollScreen }
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { context.words = words }
  }

  /// Tells every screen, also those that another one stands on and those that wait for their author:
  /// whichever has asked knows by the name. Only what is shown may ask for more.
  mutating func tell(_ news: News) -> [Effect] {
    for index in screens.indices.dropLast() { _ = screens[index].learned(news, context) }
    for (author, work) in parked {
      var work = work
      for index in work.indices { _ = work[index].learned(news, context) }
      parked[author] = work
    }
    return changeTop { screen, context in screen.learned(news, context) }
  }

  mutating func changeTop(
    _ change: (inout any Screen, Context) -> [Request]
  ) -> [Effect] {
    guard var screen = screens.last else { return [] }
    let requests = change(&screen, context)
    screens[screens.count - 1] = screen
    return perform(requests)
  }
}
