import Foundation
import KioskModel
import TerminalUI

/// Staff come and go.
extension App {
  /// From any page to the one on which staff say who they are. What a visitor has left open is
  /// gone.
  mutating func openDoor() -> [Work] {
    // Before there is a place there is nobody to be.
    guard context.staff == nil, !(navigation.top?.screen.isForStaff ?? false), !root.isForStaff
    else { return [] }
    goHome()
    return show(fixed.door())
  }

  /// Somebody has given the right PIN: their day's work, or what they had begun before.
  mutating func unlock(_ member: StaffMember) -> [Work] {
    let stopped = endListening()
    context.staff = member
    useLanguage(context.staffLanguage)
    pageState = PageState()
    if !navigation.unpark(for: member.id, on: root) {
      navigation.reset(to: [root] + fixed.work(context))
    }
    let origin = Origin(by: member.id)
    return stopped + note(.unlock) + perform(askFeatures { $0.unlocked($1) }, from: origin)
  }

  /// The kiosk is the visitors' again: no name and no number stays.
  mutating func lock() -> [Work] {
    guard let staff = context.staff else { return [] }
    let effects = note(.lock)
    navigation.park(for: staff.id)
    context.staff = nil
    context.states.tell { $0.locked() }
    announcement = nil
    heldKeys.forget()
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
  ) -> [Work] {
    let event = AuditEvent(
      by: by ?? context.staff?.id ?? "kiosk", action: action, subject: subject, count: count,
      time: context.moment.wall)
    let entry = JournalBatch.Entry(id: context.newID(), entry: .audit(event))
    return record(JournalBatch(entries: [entry]))
  }

  /// The day's upkeep; what fails is tried again tomorrow. It waits for the first minute that
  /// passes, so that the start has the machine for itself.
  mutating func keepUp() -> [Work] {
    upkeepDay = context.now.date
    let site = context.place.site
    return perform(
      [.run(.upkeep(today: context.now.date, retentionDays: site.retentionDays))]
        as [Effect<Never>],
      from: Origin())
  }
}
