import Foundation
import KioskModel

/// What updates ask for.
extension App {
  /// Whatever asks for something: which screen, and on whose behalf.
  struct Origin: Sendable {
    /// The screen's number; nil where it is the program itself.
    var screen: Int?
    /// Who of the staff was at work then.
    var by: StaffMember.ID?
  }

  mutating func perform<Action>(_ effects: [Effect<Action>], from origin: Origin) -> [Work] {
    // A wish that comes too soon after another is ignored, and so is what would follow it.
    if effects.contains(where: \.isWish) {
      if let lastWish, context.moment.uptime - lastWish < Self.wishPause { return [] }
      lastWish = context.moment.uptime
    }
    return effects.flatMap { perform($0, from: origin) }
  }

  private mutating func perform<Action>(_ effect: Effect<Action>, from origin: Origin) -> [Work] {
    switch effect {
    case .show(let screen):
      navigation.push(screen)
      return appear()
    case .replace(let screen):
      navigation.replaceTop(with: screen)
      return appear()
    case .back:
      navigation.pop()
      pageState = PageState()
    case .home: goHome()
    case .stay: _ = idle.pressed(at: context.moment.uptime)
    case .useLanguage(let tag): useLanguage(tag)
    case .record(let batch): return record(batch)
    case .audit(let action, let subject, let count):
      return note(action, subject: subject, count: count, by: origin.by ?? "kiosk")
    case .run(let request): return run(request, from: origin)
    case .modify(let change): change(&context)
    case .reload(.documents): return readAgain()
    case .reload(.journals): return readJournals()
    case .announce(let message):
      if let by = origin.by, by == context.staff?.id { announcement = message }
    case .unlock(let member): return unlock(member)
    case .lock: return lock()
    }
    return []
  }

  /// Writes entries down and takes notice of them at once, for what the pages show of them.
  mutating func record(_ batch: JournalBatch) -> [Work] {
    let day = batch.day ?? context.now.date
    var batch = batch
    var following: [JournalBatch.Entry] = []
    for index in batch.entries.indices {
      following += mark(&batch.entries[index])
      let entry = batch.entries[index]
      count(entry.entry, id: entry.name)
      if case .attendance(let event) = entry.entry {
        context.unsaved.append(UnsavedAttendance(id: entry.name, event: event, day: day))
      }
    }
    let work = outbox.add(batch.entries, day: day, at: context.moment.uptime)
    return work + following.flatMap { record(JournalBatch(entries: [$0])) }
  }

  /// Marks what comes faster than people can press.
  ///
  /// - Returns: What else is to be written: the marks of ratings that came before it.
  private mutating func mark(_ entry: inout JournalBatch.Entry) -> [JournalBatch.Entry] {
    switch entry.entry {
    case .feedback(.rating(var rating)):
      let verdict = context.ratings.take(
        rating, id: entry.name, visitors: context.visitors(of: rating.session),
        at: context.moment.uptime, limits: context.place.site.ratingLimits)
      rating.isFlood = verdict.isFlood
      entry.entry = .feedback(.rating(rating))
      return verdict.earlier.map {
        JournalBatch.Entry(id: context.newID(), entry: .feedback(.flood(rating: $0)))
      }
    case .feedback(.wish(var wish)):
      wish.isFlood = wishFlood.isFlood(at: context.moment.uptime)
      entry.entry = .feedback(.wish(wish))
    default: break
    }
    return []
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
  private mutating func count(_ entry: JournalEntry, id: String) {
    switch entry {
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
    navigation.reset(to: [root])
    pageState = PageState()
    guard let poll = context.poll, context.staff == nil else { return }
    if poll.hasEnded {
      navigation.push(PollResultScreen(tally: poll))
      context.poll = nil
    } else {
      navigation.push(PollScreen(poll.poll))
    }
  }

  /// A question to the room that nobody has ended ends with its day.
  mutating func forgetPoll() {
    context.poll = nil
    if navigation.top?.screen is PollScreen { pageState = PageState() }
    navigation.reset(to: navigation.entries.map(\.screen).filter { !($0 is PollScreen) })
  }

  mutating func useLanguage(_ tag: String) {
    if let words = try? localizer.catalogue(tag) { context.words = words }
  }
}
