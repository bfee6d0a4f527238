import Foundation
import KioskModel
import TerminalUI

/// A staff member: gives them a new PIN, or removes them.
struct StaffMemberScreen: Screen {
  enum Action: Sendable {
    case pinReset
    case removalAsked
    case removed
    case finished(Result<StaffMember.ID, any Error>)
  }

  let member: StaffMember
  private(set) var message: PageMessage?
  private(set) var isAskingToRemove = false
  private var isWaiting = false

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

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .removalAsked: isAskingToRemove = true
    case .pinReset: return [.replace(NewPINScreen(.member(member)))]
    case .removed:
      guard !isWaiting else { return [] }
      isWaiting = true
      return [.run(.removeStaff(member.id)) { .finished($0) }]
    case .finished(.success): return [.back]
    case .finished(.failure(let error)):
      isWaiting = false
      isAskingToRemove = false
      message = context.failed(error)
    }
    return []
  }
}
