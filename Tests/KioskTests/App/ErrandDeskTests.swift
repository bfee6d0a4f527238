import Foundation
import Synchronization
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Errands say how far they are, and end when nobody waits for them.
@Suite struct ErrandDeskTests {
  /// A screen that waits for an errand.
  private struct Waiting: Screen {
    var ongoing: UUID? = UUID()
    var share = 0.0

    func page(_ context: Context) -> Page<Bool> {
      Page(title: "\(share)")
    }

    mutating func update(_ action: Bool, _ context: Context) -> [Request] { [] }

    mutating func appeared(_ context: Context) -> [Request] {
      ongoing.map { [.perform(.checkFolder, id: $0)] } ?? []
    }

    mutating func learned(_ news: News, _ context: Context) -> [Request] {
      if case .progress(ongoing, let share) = news { self.share = share }
      if case .done(ongoing, _) = news { ongoing = nil }
      return []
    }
  }

  @Test func wholePercentsArePassedOnOnce() {
    let desk = ErrandDesk()
    let heard = Heard()
    let watch = desk.watch(UUID()) { share in heard.shares.withLock { $0.append(share) } }
    for step in 0...1000 { watch.progress(Double(step) / 1000) }
    #expect(heard.shares.withLock { $0.count } == 101)
  }

  private final class Heard: Sendable {
    let shares = Mutex<[Double]>([])
  }

  @Test func whoLeavesThePageEndsItsErrand() throws {
    let driver = try Driver()
    driver.holdsErrands = true
    let effects = show(Waiting(), driver)
    guard case .perform(_, let id)? = effects.first else {
      Issue.record("no errand")
      return
    }
    var app = driver.app
    _ = app.update(.errandProgressed(id, 0.5), at: driver.moment)
    #expect((app.screens.last as? Waiting)?.share == 0.5)
    let left = app.update(.input([.key(.digit(0))]), at: driver.moment)
    #expect(left.contains { if case .cancel(id) = $0 { true } else { false } })
    // Once is enough, and one that has ended needs none.
    #expect(
      app.update(.woke, at: driver.moment).allSatisfy {
        if case .cancel = $0 { false } else { true }
      })
    _ = app.update(.errandDone(id, .cancelled), at: driver.moment)
    #expect(app.pending[id] == nil)
  }

  /// The effects of showing a screen in a copy of the driver's state.
  private func show(_ screen: Waiting, _ driver: Driver) -> [Effect] {
    var app = driver.app
    defer { driver.use(app) }
    let effects = app.perform(.show(screen))
    return effects + app.update(.resized(app.size), at: driver.moment)
  }
}
