import Foundation
import KioskModel

/// What follows a wish: thanks once it is on the disk, and five seconds to take it back.
struct WishedScreen: Screen {
  enum Action: Sendable {
    case finished
    case undone
  }

  /// How far it has come.
  enum Phase: Hashable, Sendable {
    case saving
    /// The disk takes its time or refuses; the event is kept and tried again.
    case notSavedYet
    case saved
    case undone
  }

  let id: UUID
  /// What was wished.
  let words: String
  /// Whether staff have to read it before others see it.
  let isNew: Bool
  private(set) var phase = Phase.saving
  private(set) var deadline: Duration?
  private var undoEnds: Duration?

  /// How long a wish can be taken back.
  static let undoTime = Duration.seconds(5)
  /// And where that has to be heard first.
  static let listenersUndoTime = Duration.seconds(40)
  /// How long a wish may take to reach the disk before the visitor is told.
  static let savingTime = Duration.milliseconds(1500)
  /// How long the last word stands after the time to take it back.
  static let farewellTime = Duration.seconds(4)

  /// What records a wish and shows what follows it.
  static func record(
    _ wish: Wish, words: String, _ here: Surroundings, _ show: (WishedScreen) -> Request
  ) -> [Request] {
    let id = here.newID()
    let screen = WishedScreen(
      id: id, words: words, isNew: wish.text != nil, deadline: here.moment.uptime + savingTime)
    return [show(screen), .record(.feedback(.wish(wish)), id: id)]
  }

  private init(id: UUID, words: String, isNew: Bool, deadline: Duration) {
    self.id = id
    self.words = words
    self.isNew = isNew
    self.deadline = deadline
  }

  func page(_ here: Surroundings) -> Page<Action> {
    var page = Page<Action>(title: "", back: .own(label: here.text("wish.done"), .finished))
    page.speaksUp = phase != .saving
    switch phase {
    case .saving: page.blocks = [.banner(here.text("wish.saving", ["wish": words]), score: nil)]
    case .notSavedYet: page.blocks = [.banner(here.text("wish.notSaved"), score: nil)]
    case .undone: page.blocks = [.banner(here.text("wish.undone"), score: nil)]
    case .saved:
      let next = isNew ? "\n\n" + here.text("wish.next") : ""
      page.blocks = [.banner(here.text("wish.thanks", ["wish": words]) + next, score: 5)]
      if let undoEnds, here.moment.uptime < undoEnds {
        page.choices = [
          Choice(
            key: .digit(9), otherKeys: [.backspace], label: here.text("wish.undo"), shape: .foot,
            action: .undone)
        ]
      }
    }
    return page
  }

  mutating func update(_ action: Action, _ here: Surroundings) -> [Request] {
    switch action {
    case .finished: return [.home]
    case .undone:
      phase = .undone
      deadline = here.moment.uptime + Self.farewellTime
      return [.record(.feedback(.retract(event: event)), id: here.newID())]
    }
  }

  mutating func learned(_ news: News, _ here: Surroundings) -> [Request] {
    guard phase == .saving || phase == .notSavedYet else { return [] }
    switch news {
    case .saved(event):
      undoEnds = here.moment.uptime + (here.hasListener ? Self.listenersUndoTime : Self.undoTime)
      phase = .saved
      deadline = undoEnds
    case .notSavedYet(event):
      phase = .notSavedYet
      deadline = nil
    default: break
    }
    return []
  }

  mutating func deadlinePassed(_ here: Surroundings) -> [Request] {
    deadline = nil
    switch phase {
    case .saving: phase = .notSavedYet
    case .undone: return [.home]
    case .saved:
      guard undoEnds != nil else { return [.home] }
      undoEnds = nil
      deadline = here.moment.uptime + Self.farewellTime
    case .notSavedYet: break
    }
    return []
  }

  /// The wish's name in the journal.
  private var event: String { id.uuidString.lowercased() }
}
