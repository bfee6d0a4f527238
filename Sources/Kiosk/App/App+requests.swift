import Foundation
import KioskModel

/// What screens ask for.
extension App {
  mutating func perform(_ requests: [Request]) -> [Effect] {
    // A wish that comes too soon after another is ignored, and so is what would follow it.
    if requests.contains(where: \.isWish) {
      if let lastWish, here.moment.uptime - lastWish < Self.wishPause { return [] }
      lastWish = here.moment.uptime
    }
    return requests.flatMap { perform($0) }
  }

  mutating func perform(_ request: Request) -> [Effect] {
    switch request {
    case .show(let screen):
      screens.append(screen)
      pageState = PageState()
      return changeTop { screen, here in screen.appeared(here) }
    case .replace(let screen):
      screens[screens.count - 1] = screen
      pageState = PageState()
      return changeTop { screen, here in screen.appeared(here) }
    case .back:
      if screens.count > 1 { screens.removeLast() }
      pageState = PageState()
    case .home: goHome()
    case .stay: _ = idle.pressed(at: here.moment.uptime)
    case .useLanguage(let tag): useLanguage(tag)
    case .record(let happening, let id): return record(happening, id: id)
    case .count(let press): return record(press)
    case .perform(let errand, let id): return send(errand, id: id)
    case .cancel(let id): return pending[id] == nil ? [] : [.cancel(id)]
    case .undo(let area, let id):
      guard let change = here.edits.undo(in: area) else { return [] }
      return send(.change(change), id: id, purpose: .undo)
    case .redo(let area, let id):
      guard let change = here.edits.redo(in: area) else { return [] }
      return send(.change(change), id: id, purpose: .redo)
    case .unlock(let member): return unlock(member)
    case .lock: return lock()
    }
    return []
  }

  mutating func record(_ happening: Happening, id: UUID) -> [Effect] {
    var happening = happening
    var earlier: [String] = []
    if case .feedback(.rating(var rating)) = happening {
      let verdict = here.ratings.take(
        rating, id: id.uuidString.lowercased(), visitors: here.visitors(of: rating.session),
        at: here.moment.uptime, limits: here.place.site.ratingLimits)
      (rating.isFlood, earlier) = (verdict.isFlood, verdict.earlier)
      happening = .feedback(.rating(rating))
    }
    if case .feedback(.wish(var wish)) = happening {
      wish.isFlood = wishFlood.isFlood(at: here.moment.uptime)
      happening = .feedback(.wish(wish))
    }
    count(happening, id: id.uuidString.lowercased())
    if case .attendance(let event) = happening { keepUnsaved(event, id: id, day: here.now.date) }
    let effects = outbox.add(happening, id: id, day: here.now.date, at: here.moment.uptime)
    return effects
      + earlier.flatMap { record(.feedback(.flood(rating: $0)), id: here.newID()) }
  }

  /// Writes down who came and went with one press: one write, and nobody is counted before all of
  /// it is on the disk.
  mutating func record(_ press: AttendancePress) -> [Effect] {
    for (id, event) in press.events { keepUnsaved(event, id: id, day: press.day) }
    return outbox.add(
      press.events.map { (.attendance($0.event), $0.id) }, day: press.day,
      at: here.moment.uptime)
  }

  /// Keeps who came or went as waiting until it is on the disk.
  private mutating func keepUnsaved(_ event: AttendanceEvent, id: UUID, day: LocalDate) {
    here.unsaved.append(
      UnsavedAttendance(id: id.uuidString.lowercased(), event: event, day: day))
  }

  /// Counts who came and went and is on the disk now.
  mutating func settle(_ ids: [String]) {
    let saved = here.unsaved.filter { ids.contains($0.id) }
    guard !saved.isEmpty else { return }
    here.unsaved.removeAll { ids.contains($0.id) }
    for entry in saved {
      here.counting.take(entry.event, id: entry.id, day: entry.day)
      // Of earlier days nothing is shown here.
      if entry.day >= here.now.date - 1 { here.attendance.take(entry.event, id: entry.id) }
    }
  }

  /// Takes notice at once of what visitors say, for what the pages show of it.
  mutating func count(_ happening: Happening, id: String) {
    switch happening {
    case .feedback(.poll(let poll)): here.poll = PollTally(poll)
    case .feedback(let event):
      here.ratings.note(event)
      here.poll?.take(event, id: id)
      here.wishes.take(event, id: id, day: here.now.date)
    case .attendance, .audit: break
    }
  }

  /// The first page, or while the room is asked something that question; what was answered is
  /// shown once.
  mutating func goHome() {
    screens = [root]
    pageState = PageState()
    guard let poll = here.poll, here.staff == nil else { return }
    if poll.hasEnded {
      screens.append(PollResultScreen(tally: poll))
      here.poll = nil
    } else {
      screens.append(PollScreen(poll.poll))
    }
  }

  /// A question to the room that nobody has ended ends with its day.
  mutating func forgetPoll() {
    here.poll = nil
    if screens.last is PollScreen { pageState = PageState() }
    screens.removeAll { $0 is PollScreen }
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { here.words = words }
  }

  /// Tells every screen, also those that another one stands on and those that wait for their author:
  /// whichever has asked knows by the name. Only what is shown may ask for more.
  mutating func tell(_ news: News) -> [Effect] {
    for index in screens.indices.dropLast() { _ = screens[index].learned(news, here) }
    for (author, work) in parked {
      var work = work
      for index in work.indices { _ = work[index].learned(news, here) }
      parked[author] = work
    }
    return changeTop { screen, here in screen.learned(news, here) }
  }

  mutating func changeTop(
    _ change: (inout any Screen, Surroundings) -> [Request]
  ) -> [Effect] {
    guard var screen = screens.last else { return [] }
    let requests = change(&screen, here)
    screens[screens.count - 1] = screen
    return perform(requests)
  }
}
