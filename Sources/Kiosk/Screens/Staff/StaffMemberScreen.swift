import Foundation
import KioskModel
import TerminalUI

/// Somebody of the staff: a new PIN, or off the list.
struct StaffMemberScreen: Screen {
  enum Action: Sendable {
    case pinReset
    case removalAsked
    case removed
  }

  let member: StaffMember
  private(set) var message: PageMessage?
  private(set) var isAskingToRemove = false
  private var asked: UUID?

  init(member: StaffMember) { self.member = member }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(
      title: member.name, aside: context.text("role.\(member.role.rawValue)"))
    page.message = message
    if isAskingToRemove {
      page.question = context.text("staffMember.askRemove", ["name": member.name])
      page.choices = [
        Choice(
          key: .digit(1), label: context.text("staffMember.yesRemove"), shape: .tile,
          action: .removed)
      ]
      return page
    }
    page.choices = [
      Choice(
        key: .digit(1), label: context.text("staffMember.reset"), shape: .tile, action: .pinReset),
      Choice(
        key: .digit(2), label: context.text("staffMember.remove"), shape: .tile,
        action: .removalAsked),
    ]
    return page
  }

  mutating func update(_ action: Action, _ context: Context) -> [Request] {
    guard asked == nil else { return [] }
    let id = context.newID()
    switch action {
    case .removalAsked:
      isAskingToRemove = true
      return []
    case .pinReset:
      asked = id
      return [.perform(.resetPIN(member: member.id), id: id)]
    case .removed:
      asked = id
      return [.perform(.removeStaff(member: member.id), id: id)]
    }
  }

  mutating func learned(_ news: News, _ context: Context) -> [Request] {
    guard case .done(let id, let outcome) = news, asked == id else { return [] }
    asked = nil
    switch outcome {
    case .staffChanged(_, let pin?):
      return [.replace(NewPINScreen(name: member.name, pin: pin.digits))]
    case .staffChanged(_, nil): return [.back]
    case .failed(let failure):
      isAskingToRemove = false
      message = context.failed(failure)
    default: break
    }
    return []
  }
}
