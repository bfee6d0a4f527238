internal import Foundation
internal import KioskModel

/// What the journals of a period hold for a data package: what has closed, and nothing taken back.
struct PackageSource: Sendable {
  /// The days.
  let days: ClosedRange<LocalDate>
  /// The meeting place, for what sessions were.
  let place: MeetingPlace
  /// The sessions of the programme that have closed, first to last.
  let sessions: [Session]
  /// The ratings.
  let ratings: [GivenRating]
  /// The counts of each day.
  let facts: [DayFacts]
  /// The same as a report sees it.
  let insight: PeriodStatistics

  /// The source with the days' ratings and counts.
  init(
    days: ClosedRange<LocalDate>, place: MeetingPlace, ratings: [GivenRating], facts: [DayFacts],
    now: Date
  ) {
    let closed = ClosedSessions(place, by: now)
    self.days = days
    self.place = place
    self.ratings = ratings.filter {
      days.contains($0.day) && closed.contains($0.key.session, $0.day)
    }
    self.facts = facts.filter { days.contains($0.day) }
    sessions = place.programme.sessions(on: days).filter {
      $0.end <= now && days.contains($0.localStart.date)
    }
    insight = PeriodStatistics(facts, of: days, place: place, now: now)
  }

  /// Reads the source from a data folder.
  ///
  /// - Parameter progress: Called with the share that is done, 0–1; an error that it throws ends the
  ///   reading.
  init(
    of days: ClosedRange<LocalDate>, place: MeetingPlace, folder: DataFolder, now: Date,
    disk: Disk = .live, progress: (Double) throws -> Void
  ) throws {
    // Whoever waits can think better of it.
    var end: (any Error)?
    let read = try FactsReader(folder, disk: disk).read(
      days,
      progress: { share in
        do { try progress(share) } catch { end = error }
        return end == nil
      },
      { day, feedback, later, attendance in
        let count = DayCount(feedback, later: later, attendance: attendance)
        return (ratings: GivenRating.ratings(on: day, count), facts: count.facts(of: day))
      })
    if let end { throw end }
    self.init(
      days: days, place: place, ratings: read.flatMap(\.ratings), facts: read.map(\.facts),
      now: now)
  }

  /// Who came to each session on each day, in a fixed order.
  var visits: [(session: Session.ID, day: LocalDate, came: DayFacts.ArrivalCount)] {
    insight.visits
  }

  /// From the first day with a journal to a day; that day alone where there is none.
  static func allDays(
    until today: LocalDate, folder: DataFolder, disk: Disk = .live
  ) throws(DiskError) -> ClosedRange<LocalDate> {
    let days = try Journal(root: folder.root, disk: disk).allParts()
      .filter { $0.stream != .audit }.map(\.day)
    return min(days.min() ?? today, today)...today
  }
}
