import Foundation
import KioskModel
import TerminalUI

/// Staff come and go.
extension App {
  /// From any page to the one on which staff say who they are. What a visitor has left open is
  /// gone.
  mutating func askWhoIsThere() {
    // Before there is a place there is nobody to be.
    guard context.staff == nil, !(screens.last is UnlockScreen), !(root is WelcomeScreen) else {
      return
    }
    goHome()
    useLanguage(
      Localizer.staffLanguage(context.words.language, offered: context.place.site.languages))
    screens.append(UnlockScreen())
  }

  /// Somebody has given the right PIN: their day's work, or what they had begun before.
  mutating func unlock(_ member: StaffMember) -> [Effect] {
    let stopped = endListening()
    context.staff = member
    useLanguage(context.staffLanguage)
    pageState = PageState()
    screens =
      [root]
      + (parked.removeValue(forKey: member.id)
        ?? [StaffMenuScreen(), CheckInScreen(session: CheckInScreen.first(context))])
    let id = context.newID()
    pending[id] = Pending(by: member.id, awaitedSince: context.moment.uptime)
    let wishes = context.readWishes(id: context.newID())
    return stopped + note(.unlock) + [.perform(.readPeople, id: id)] + perform(wishes)
  }

  /// The kiosk is the visitors' again: no name and no number stays.
  mutating func lock() -> [Effect] {
    guard let staff = context.staff else { return [] }
    let effects = note(.lock)
    let work = Array(screens.dropFirst())
    parked[staff.id] = work.contains(where: \.holdsDraft) ? work : nil
    context.staff = nil
    context.people = nil
    outcome = nil
    heldKeys.forget()
    // What one of the staff has done is not another's to take back.
    context.edits = EditHistory()
    leftover = Leftover(
      until: context.moment.uptime + Self.pauseAfterLock, page: page, renderedPage: renderedPage)
    goHome()
    touchedAt = nil
    useLanguage(context.place.site.languages.first ?? "sv")
    // What comes with the same event meets home already.
    paint()
    return effects
  }

  /// Writes down what somebody of the staff has done.
  mutating func note(
    _ action: AuditEvent.Action, subject: String? = nil, count: Int? = nil, by: String? = nil
  ) -> [Effect] {
    let event = AuditEvent(
      by: by ?? context.staff?.id ?? "kiosk", action: action, subject: subject, count: count,
      time: context.moment.wall)
    return record(.audit(event), id: context.newID())
  }

  /// Sends somebody on an errand and remembers on whose behalf.
  mutating func send(
    _ errand: Errand, id: UUID, purpose: EditHistory.Purpose = .edit
  ) -> [Effect] {
    var errandUnderWay = Pending(by: context.staff?.id, purpose: purpose)
    if case .change(let change) = errand { errandUnderWay.change = change }
    if case .readWishes = errand { errandUnderWay.isReading = true }
    if errand.isAwaited { errandUnderWay.awaitedSince = context.moment.uptime }
    pending[id] = errandUnderWay
    return [.perform(errand, id: id)]
  }

  /// Ends the errands whose screen has gone, whichever way it went.
  mutating func cancelLeft() -> [Effect] {
    let wanted = Set((screens + parked.values.flatMap { $0 }).compactMap { $0.ongoing })
    let left = ongoing.subtracting(wanted).filter { pending[$0] != nil }
    ongoing = wanted
    return left.map(Effect.cancel)
  }

  /// An errand has come to its end.
  mutating func finish(_ id: UUID, _ outcome: Outcome) -> [Effect] {
    guard let errand = pending.removeValue(forKey: id) else { return [] }
    var effects: [Effect] = []
    switch outcome {
    case .pin(.wrong(let wait)) where wait > .zero:
      effects += note(.lockout, subject: (screens.last as? UnlockScreen)?.member?.id)
    case .pin, .wait: break
    case .people(let people): if context.staff != nil { context.people = people }
    case .personAdded(let person): context.people?.add(person)
    case .personErased(let erased):
      effects += note(.erase, count: erased.events, by: errand.by)
      effects += [.readJournals(context.now.date)] + sendForPeople()
    case .changed(let change):
      context.edits.note(change, errand.purpose)
      for edit in change.edits.prefix(1) {
        effects += note(
          edit.path == "site.json" ? .settings : .edit, subject: edit.path,
          count: change.edits.count, by: errand.by)
      }
      effects += readAgain()
    case .staffChanged(let member, _):
      effects += note(.staff, subject: member, by: errand.by) + readAgain()
    case .placeMade(let member):
      if let member { effects += note(.staff, subject: member) }
      effects += note(.settings, subject: "site.json") + readAgain()
    case .pinMadeUp: break
    case .exported(let done): effects += note(.export, count: done.rows, by: errand.by)
    case .audit, .attendance, .results, .folder, .calendars, .calendar, .drives, .cancelled: break
    case .upkeepDone(let done):
      context.clock = done.clock
      if !done.isEmpty {
        effects += note(.purge, count: done.count, by: "kiosk")
      }
    case .wishes(var book):
      book.addMissing(from: context.wishes, since: context.now.date - WishReader.days)
      // Every rating that is taken back comes by here too, for as long as the kiosk runs.
      book.forgetOtherRetractions()
      context.wishes = book
    case .wishErased:
      context.edits.forgetAll(in: .wishes)
      effects += note(.eraseText, count: 1, by: errand.by) + readAgain()
      effects += perform(context.readWishes(id: context.newID()))
    case .failed: if let change = errand.change { context.edits.forget(change, errand.purpose) }
    }
    note(outcome, of: errand)
    return effects + tell(.done(id, outcome))
  }

  /// Keeps what came of an errand of whoever is at work, to be said on the page that they see then.
  private mutating func note(_ outcome: Outcome, of errand: Pending) {
    guard let by = errand.by, by == context.staff?.id else { return }
    switch outcome {
    case .failed(let error): self.outcome = context.failed(error)
    case .changed where errand.purpose == .edit:
      self.outcome = PageMessage(text: context.text("change.saved"))
    default: break
    }
  }

  /// The day's upkeep; what fails is tried again tomorrow. It waits for the first minute that
  /// passes, so that the start has the machine for itself.
  mutating func keepUp() -> [Effect] {
    upkeepDay = context.now.date
    return send(
      .upkeep(today: context.now.date, retentionDays: context.place.site.retentionDays),
      id: context.newID())
  }

  mutating func sendForPeople() -> [Effect] {
    context.staff == nil ? [] : send(.readPeople, id: context.newID())
  }
}
