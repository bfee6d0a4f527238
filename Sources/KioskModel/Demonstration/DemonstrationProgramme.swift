internal import Foundation

/// The templates' weekly plan, started in the past, with three of today's sessions arranged around
/// now.
struct DemonstrationProgramme {
  /// The instant around which the three sessions are arranged.
  let now: Date
  /// The meeting place's time zone.
  let zone: TimeZone
  /// The first day of the plan.
  let firstDay: LocalDate

  /// The activities made from templates, in the order of their uids.
  func activities(
    of templates: [Activity], seed: UInt64
  ) throws(DemonstrationError) -> [Activity] {
    // Overrides are placed on days that the three sessions cannot reach, even past midnight.
    let coming = zone.localTime(at: now).date + 2
    var series: [Activity] = []
    for template in templates.sorted(by: { $0.uid < $1.uid }) {
      series.append(
        try usable(template) { template throws(DocumentProblem) in
          try template.moved(toBeginFrom: firstDay, coming: coming, zone: zone)
        })
    }
    var random = SplitMix64(seed: seed)
    let drawn = try draw(from: series, &random)
    let spans = SpansAroundNow(
      now: now, zone: zone, over: drawn.over.duration.seconds,
      running: drawn.running.duration.seconds, next: drawn.next.duration.seconds)
    let placed = [
      drawn.over.uid: spans.over, drawn.running.uid: spans.running, drawn.next.uid: spans.next,
    ]
    var activities: [Activity] = []
    for activity in series {
      activities.append(
        try usable(activity) { activity throws(DocumentProblem) in
          try activity.overriding(changes(of: activity, placedAt: placed[activity.uid], spans))
        })
    }
    return activities
  }

  /// The overrides around now: they add the session placed there, and exclude sessions that overlap
  /// it and further ones of the same activity that day.
  private func changes(
    of activity: Activity, placedAt place: SpansAroundNow.Span?, _ spans: SpansAroundNow
  ) -> [LocalDateTime: JSONObject] {
    let firstDay = zone.localTime(at: spans.whole.lowerBound).date
    let lastDay = zone.localTime(at: spans.whole.upperBound).date
    var changes: [LocalDateTime: JSONObject] = [:]
    let near = activity.sessions(
      from: zone.instant(of: LocalDateTime(firstDay)),
      to: zone.instant(of: LocalDateTime(lastDay + 1)), place: zone)
    for session in near {
      let isInTheWay =
        session.start < spans.whole.upperBound && session.end > spans.whole.lowerBound
      if isInTheWay || place != nil { changes[session.id.recurrence] = ["excluded": true] }
    }
    if let place {
      let length = NominalDuration(seconds: place.seconds)
      changes[place.start] =
        length == activity.duration ? [:] : ["duration": .string(length.description)]
    }
    return changes
  }

  private struct Drawn {
    let over: Activity
    let running: Activity
    let next: Activity
  }

  /// Three different activities that can be shown next to each other on the first page.
  private func draw(
    from activities: [Activity], _ random: inout SplitMix64
  ) throws(DemonstrationError) -> Drawn {
    func draw(
      _ kinds: [ActivityKind], minutes: ClosedRange<Int>, not taken: [Activity] = [],
      counted: Bool = false
    ) throws(DemonstrationError) -> Activity {
      let fit = activities.filter { activity in
        activity.duration.days == 0 && minutes.contains(activity.duration.seconds / 60)
          && (!counted || activity.capacity != nil)
          && !taken.contains { $0.title == activity.title }
      }
      let liked = fit.filter { kinds.contains($0.kind) }
      guard let activity = random.element(of: liked.isEmpty ? fit : liked) else {
        throw .tooFewTemplates
      }
      return activity
    }
    let running = try draw([.lecture], minutes: 75...90, counted: true)
    let over = try draw([.movement], minutes: 30...120, not: [running])
    let next = try draw([.social, .culture], minutes: 30...120, not: [running, over])
    return Drawn(over: over, running: running, next: next)
  }

  private func usable(
    _ template: Activity, _ make: (Activity) throws(DocumentProblem) -> Activity
  ) throws(DemonstrationError) -> Activity {
    do {
      return try make(template)
    } catch {
      throw .unusable(template: template.uid, error)
    }
  }
}
