import Foundation
import KioskModel

/// Jobs in progress.
extension App {
  /// Starts a job, and remembers which screen receives its result.
  mutating func run<Action>(_ request: JobRequest<Action>, from origin: Origin) -> [Work] {
    let id = context.newID()
    jobs[id] = RunningJob(
      screen: origin.screen, by: origin.by, traits: request.traits,
      progress: request.erased.progress, since: context.moment.uptime)
    return [.run(request.erased, id: id)]
  }

  /// Passes a job's progress (0–1) to the screen that requested it.
  mutating func progressed(_ id: UUID, _ share: Double) -> [Work] {
    guard let job = jobs[id], let screen = job.screen, let action = job.progress?(share) else {
      return []
    }
    return deliver(action, to: screen)
  }

  /// Handles the end of a job: carries out its consequences and delivers its result.
  mutating func finish(_ id: UUID, _ result: JobResult<any Sendable>) -> [Work] {
    guard let job = jobs.removeValue(forKey: id) else { return [] }
    var work = perform(result.consequences, from: Origin(screen: job.screen, by: job.by))
    // Errors are shown to the staff member who started the job, on the page they are on by then.
    if let error = result.error, let by = job.by, by == context.staff?.id {
      announcement = context.failed(error)
    }
    if let action = result.action, let screen = job.screen {
      work += deliver(action, to: screen)
    }
    return work
  }

  /// Cancels the jobs whose screens have closed, however they were closed.
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
