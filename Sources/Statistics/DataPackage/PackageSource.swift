internal import Foundation
internal import KioskModel

/// The data of a period for a data package: sessions that have ended, without undone entries.
struct PackageSource: Sendable {
  /// The days that the package covers.
  let days: ClosedRange<LocalDate>
  /// The meeting place with its programme.
  let place: MeetingPlace
  /// The sessions of the programme that have ended, in order.
  let sessions: [Session]
  /// The ratings of sessions that have ended.
  let ratings: [GivenRating]
  /// The facts of each day.
  let facts: [DayFacts]
  /// The statistics as used in a report.
  let insight: PeriodStatistics

  /// A source with the ratings and facts of some days.
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

  /// A source read from a data folder.
  ///
  /// - Parameter progress: Receives the completed share, from 0 to 1; throwing an error cancels.
  init(
    of days: ClosedRange<LocalDate>, place: MeetingPlace, folder: DataFolder, now: Date,
    disk: Disk = .live, progress: (Double) throws -> Void
  ) throws {
    // The reader is cancelled by a Boolean, so an error thrown by `progress` is kept and thrown
    // afterwards.
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

  /// The arrivals at each session on each day, in a fixed order.
  var visits: [(session: Session.ID, day: LocalDate, came: DayFacts.ArrivalCount)] {
    insight.visits
  }

  /// The days from the first one with a journal to `today`; only `today` if there is none.
  static func allDays(
    until today: LocalDate, folder: DataFolder, disk: Disk = .live
  ) throws(DiskError) -> ClosedRange<LocalDate> {
    let days = try Journal(root: folder.root, disk: disk).allParts()
      .filter { $0.stream != .audit }.map(\.day)
    return min(days.min() ?? today, today)...today
  }
}
