import Foundation
import KioskModel
import Synchronization
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Jobs report their progress, and are cancelled when nobody waits for them.
@Suite struct JobTests {
  /// A screen that waits for a job.
  private struct Waiting: Screen {
    enum Action: Sendable {
      case appeared
      case progressed(Double)
      case finished(Result<Int, any Error>)
      case pressed
    }

    var share = 0.0
    var result: Int?

    var onAppear: Action? { .appeared }

    func page(_ context: Context) -> Page<Action> {
      Page(title: "\(share)")
    }

    mutating func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
      switch action {
      case .appeared:
        let job = Job([.takesLong, .endsWithScreen]) { _, _ in
          7
        } consequences: { _ in
          [.modify { $0.access.hasListener = true }]
        }
        return [.run(job, progress: { .progressed($0) }, then: { .finished($0) })]
      case .progressed(let share): self.share = share
      case .finished(let result): self.result = try? result.get()
      case .pressed: break
      }
      return []
    }
  }

  @Test func wholePercentsArePassedOnOnce() throws {
    let cancellations = JobCancellations()
    let told = Told()
    let moment = try Driver().moment
    let watch = cancellations.watch(UUID(), from: moment) { share in
      told.shares.withLock { $0.append(share) }
    }
    for step in 0...1000 { watch.progress(Double(step) / 1000) }
    #expect(told.shares.withLock { $0.count } == 101)
  }

  private final class Told: Sendable {
    let shares = Mutex<[Double]>([])
  }

  @Test func whoLeavesThePageEndsItsJob() throws {
    let driver = try Driver()
    driver.holdsJobs = true
    var (app, id) = try shown(Waiting(), driver)
    _ = app.update(.jobProgressed(id, 0.5), at: driver.moment)
    #expect((app.screens.last as? Waiting)?.share == 0.5)
    let left = app.update(.input([.key(.digit(0))]), at: driver.moment)
    #expect(left.contains { if case .cancel(id) = $0 { true } else { false } })
    // A job is cancelled only once, and not at all once it has ended.
    #expect(
      app.update(.woke, at: driver.moment).allSatisfy {
        if case .cancel = $0 { false } else { true }
      })
    _ = app.update(.jobFinished(id, JobResult(action: nil)), at: driver.moment)
    #expect(app.jobs[id] == nil)
  }

  @Test func aResultComesBackToTheScreenThatAskedAndToNoOther() throws {
    let driver = try Driver()
    driver.holdsJobs = true
    var (app, id) = try shown(Waiting(), driver)
    // Another screen of the same type covers it when the result comes.
    _ = app.perform([.show(Waiting())] as [Effect<Never>], from: App.Origin())
    let result = JobResult<any Sendable>(action: Waiting.Action.finished(.success(7)))
    _ = app.update(.jobFinished(id, result), at: driver.moment)
    let screens = app.screens.compactMap { $0 as? Waiting }
    #expect(screens.map(\.result) == [7, nil])
    // A result for a screen that has closed is dropped.
    _ = app.update(.jobFinished(id, result), at: driver.moment)
    #expect(app.screens.compactMap { ($0 as? Waiting)?.result } == [7])
  }

  @Test func whatFollowsFromAJobFollowsAlsoWhenItsScreenHasGone() throws {
    let driver = try Driver()
    driver.holdsJobs = true
    var (app, id) = try shown(Waiting(), driver)
    _ = app.update(.input([.key(.digit(0))]), at: driver.moment)
    let result = JobResult<any Sendable>(
      action: Waiting.Action.finished(.success(7)),
      consequences: [.modify { $0.access.hasListener = true }])
    _ = app.update(.jobFinished(id, result), at: driver.moment)
    #expect(app.context.access.hasListener)
  }

  /// A copy of the driver's state in which a screen is shown, and the id of the job it has started.
  private func shown(_ screen: Waiting, _ driver: Driver) throws -> (App, UUID) {
    var app = driver.app
    let work = app.perform([.show(screen)] as [Effect<Never>], from: App.Origin())
    _ = app.update(.resized(app.size), at: driver.moment)
    let id = try #require(
      work.compactMap { if case .run(_, let id) = $0 { id } else { nil } }.first)
    return (app, id)
  }

  /// A screen whose job fails.
  private struct Failing: Screen {
    enum Action: Sendable { case appeared }
    struct Broken: Error {}

    var onAppear: Action? { .appeared }

    func page(_ context: Context) -> Page<Action> { Page(title: "") }

    func update(_ action: Action, _ context: Context) -> [Effect<Action>] {
      [.run(Job<Int>(.inBackground) { _, _ in throw Broken() })]
    }
  }

  @Test func whatWentWrongIsToldToWhoeverStartedItAndToNobodyElse() throws {
    for isStillThere in [true, false] {
      let driver = try Driver.atWork()
      driver.holdsJobs = true
      var app = driver.app
      _ = app.show(Failing())
      let job = try #require(app.jobs.first { $0.value.by != nil })
      if !isStillThere { _ = app.lock() }
      _ = app.finish(job.key, JobResult(error: Failing.Broken()))
      #expect((app.announcement != nil) == isStillThere)
    }
  }
}
