import Foundation
import KioskModel

/// Jobs under way.
extension App {
  /// Has a job done and remembers who waits for what comes of it.
  mutating func run<Action>(_ request: JobRequest<Action>, from origin: Origin) -> [Work] {
    let id = context.newID()
    jobs[id] = RunningJob(
      screen: origin.screen, by: origin.by, traits: request.traits,
      progress: request.erased.progress, since: context.moment.uptime)
    return [.run(request.erased, id: id)]
  }

  /// A job is so far, 0–1.
  mutating func progressed(_ id: UUID, _ share: Double) -> [Work] {
    guard let job = jobs[id], let screen = job.screen, let action = job.progress?(share) else {
      return []
    }
    return deliver(action, to: screen)
  }

  /// A job has come to its end.
  mutating func finish(_ id: UUID, _ result: JobResult<any Sendable>) -> [Work] {
    guard let job = jobs.removeValue(forKey: id) else { return [] }
    var work = perform(result.consequences, from: Origin(screen: job.screen, by: job.by))
    // What came of it is said to whoever asked, on the page that they see then.
    if let error = result.error, let by = job.by, by == context.staff?.id {
      announcement = context.failed(error)
    }
    if let action = result.action, let screen = job.screen {
      work += deliver(action, to: screen)
    }
    return work
  }

  /// Ends the jobs whose screen has gone, whichever way it went.
  mutating func cancelAbandonedJobs() -> [Work] {
    let numbers = navigation.numbers
    let abandoned = jobs.filter { _, job in
      guard job.traits.contains(.endsWithScreen), let screen = job.screen else { return false }
      return !numbers.contains(screen)
    }
    for id in abandoned.keys { jobs[id]?.traits.remove(.endsWithScreen) }
    return abandoned.keys.map(Work.cancel)
  }
}
