import Foundation
import KioskModel
import TerminalUI

/// Shows that a new meeting place is being saved; the home page replaces it when that is done.
struct SetupSavingScreen: Screen {
  enum Action: Sendable {
    case triedAgain
    case staffKept
    case finished(Result<StaffMember.ID?, any Error>)
  }

  private var place: NewPlace
  private(set) var problem = ""
  /// Whether an earlier attempt added the coordinator before it failed.
  private var hasStaff = false

  init(_ place: NewPlace) { self.place = place }

  var idleTimeout: Duration? { SetupDraft.idleTimeout }

  func page(_ context: Context) -> Page<Action> {
    var page = Page<Action>(title: place.name)
    page.blocks = [.text(problem.isEmpty ? context.text("setupPage.saving") : problem)]
    page.speaksUp = !problem.isEmpty
    if problem.isEmpty {
      page.back = .none
    } else {
      page.choices = [
        Choice(
          key: .digit(1), label: context.text("setupPage.again"), shape: .tile, action: .triedAgain)
      ]
      if hasStaff {
        page.choices.append(
          Choice(
            key: .digit(2), label: context.text("setupPage.keepStaff"), shape: .tile,
            action: .staffKept))
      }
    }
    return page
  }

  var onAppear: Action? { .triedAgain }

  mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
    switch action {
    case .triedAgain: return save()
    case .staffKept:
      place.coordinator = nil
      return save()
    // The home page replaces this one by itself.
    case .finished(.success): return []
    case .finished(.failure(let error)):
      if case NewPlace.Failure.staffExists = error { hasStaff = true }
      problem = context.text("setupPage.failed", ["reason": context.words.sentence(for: error)])
      return []
    }
  }

  private mutating func save() -> [Effect<Action>] {
    problem = ""
    return [.run(.makePlace(place)) { .finished($0) }]
  }
}
