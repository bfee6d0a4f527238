import Foundation
import KioskModel
import TerminalUI

/// Unlocking and locking.
extension App {
  /// Opens the unlock page from any page. What a visitor has left open is discarded.
  mutating func openUnlockScreen() -> [Work] {
    // Before set-up there are no staff.
    guard context.staff == nil, !(navigation.top?.screen.isForStaff ?? false), !root.isForStaff
    else { return [] }
    goHome()
    return show(fixed.unlock())
  }

  /// Unlocks the kiosk after a correct PIN: opens the staff member's parked screens, or their start
  /// pages.
  mutating func unlock(_ member: StaffMember) -> [Work] {
    let stopped = endListening()
    context.staff = member
    useLanguage(context.staffLanguage)
    pageState = PageState()
    if !navigation.unpark(for: member.id, on: root) {
      navigation.reset(to: [root] + fixed.staffHome(context))
    }
    let origin = Origin(by: member.id)
    return stopped + note(.unlock) + perform(askFeatures { $0.unlocked($1) }, from: origin)
  }

  /// Locks the kiosk: no staff names or numbers stay on the screen.
  mutating func lock() -> [Work] {
    guard let staff = context.staff else { return [] }
    let effects = note(.lock)
    navigation.park(for: staff.id)
    context.staff = nil
    context.states.tell { $0.locked() }
    announcement = nil
    heldKeys.forget()
    welcomeNext(after: Self.pauseAfterLock)
    return effects
  }

  /// Records in the audit log what a staff member has done.
  mutating func note(
    _ action: AuditEvent.Action, subject: String? = nil, count: Int? = nil, by: String? = nil
  ) -> [Work] {
    let event = AuditEvent(
      by: by ?? context.staff?.id ?? "kiosk", action: action, subject: subject, count: count,
      time: context.moment.wall)
    let entry = JournalBatch.Entry(id: context.newID(), entry: .audit(event))
    return record(JournalBatch(entries: [entry]))
  }

  /// Starts the daily upkeep; if it fails it is tried again the next day. Called at the first full
  /// minute, so that it does not slow down the start.
  mutating func keepUp() -> [Work] {
    upkeepDay = context.now.date
    let site = context.place.site
    return perform(
      [.run(.upkeep(today: context.now.date, retentionDays: site.retentionDays))]
        as [Effect<Never>],
      from: Origin())
  }

  /// Starts the closing of the journals of days that are over; if it fails it is tried again the next
  /// day.
  mutating func closeJournals() -> [Work] {
    let last = context.lastClosedDay
    closedDay = last
    return perform(
      [.run(.closeJournals(through: last, today: context.now.date))] as [Effect<Never>],
      from: Origin())
  }
}
