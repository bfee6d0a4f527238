package import Foundation
package import KioskModel

/// The results of a period: its release, and what it is compared with.
package struct Results: Sendable, Hashable {
  /// A meeting place and its data folder.
  package struct Source: Sendable {
    package var place: MeetingPlace
    /// The data folder with its journals.
    package var folder: DataFolder
    /// The folder of the cache of day summaries; nil if none is kept.
    package var summaries: String?
    /// Whether releases are kept in the data folder; not in one that was received.
    package var keepsReleases = true

    /// A place with its data folder, in which its cache is kept.
    package init(_ place: MeetingPlace, _ folder: DataFolder) {
      self.place = place
      self.folder = folder
      summaries = folder.summaries
    }

    var reader: FactsReader { FactsReader(folder, summaries: summaries) }
  }

  /// What is published of the period.
  package var release: Release
  /// Whether more has come in since the release was made.
  package var hasLate = false
  /// The earlier period; nil if it had too few ratings or nothing is compared.
  package var before: ResultTable.Row?
  /// The days of the earlier period; nil if there is no comparison.
  package var daysBefore: ClosedRange<LocalDate>?
  /// The difference from the earlier period; nil if one of them has too few ratings.
  package var change: Change?
  /// How the activities went over time.
  package var course = ActivityCourse()
  /// The files and lines that could not be read.
  package var unread = UnreadableFiles()

  /// The results of a release alone.
  package init(_ release: Release) { self.release = release }

  /// The results of a period, compared with an earlier one.
  ///
  /// - Parameter releases: Gives what is published of the period that some statistics are of.
  init(
    _ insight: PeriodStatistics, before: PeriodStatistics?,
    releases: (PeriodStatistics) -> (release: Release, hasLate: Bool)
  ) {
    (release, hasLate) = releases(insight)
    daysBefore = before?.days
    guard let before else { return }
    let earlier = releases(before).release.whole
    guard let old = earlier.scores else { return }
    self.before = earlier
    change = whole.scores.flatMap { Change(from: old, to: $0) }
  }

  /// The results of a period from the journals of one or several places, compared with another one;
  /// nil if it was cancelled.
  ///
  /// - Parameters:
  ///   - other: The period to compare with.
  ///   - sources: The places with their data folders.
  ///   - progress: Receives the completed share, from 0 to 1; returning false cancels.
  package init?(
    of period: CalendarPeriod, comparedWith other: CalendarPeriod, sources: [Source], now: Date,
    progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) {
    var book = FactBook()
    let stretches = [ActivityCourse.days(until: period), other.days, period.days].merged()
    for (number, source) in sources.enumerated() {
      let isWhole = try source.reader.add(
        stretches, to: &book, place: number
      ) { progress((Double(number) + $0) / Double(sources.count)) }
      guard isWhole else { return nil }
    }
    let places = sources.map(\.place)
    let closed = places.map { ClosedSessions($0, by: now) }
    let releases = Releases(sources, now: now)
    func statistics(_ days: ClosedRange<LocalDate>) -> PeriodStatistics {
      PeriodStatistics(book, of: days, places: places, closed: closed)
    }
    self.init(
      statistics(period.days), before: statistics(other.days), releases: releases.release)
    course = ActivityCourse(of: release, over: ActivityCourse.periods(until: period)) {
      releases.release(statistics($0.days)).release
    }
    unread = UnreadableFiles(book, sources)
  }

  /// The results of the sessions of a day that nobody can rate any more; nil if it was cancelled.
  ///
  /// Nothing is shown next to them, so that nothing can be subtracted, and a session does not change
  /// while people look on.
  ///
  /// - Parameter ended: The time before which the sessions must have ended.
  package init?(
    ofSessionsOn day: LocalDate, endedBy ended: Date, source: Source,
    progress: (Double) -> Bool = { _ in true }
  ) throws(DiskError) {
    var book = FactBook()
    guard try source.reader.add([day...day], to: &book, place: 0, progress: progress) else {
      return nil
    }
    let insight = PeriodStatistics(book, of: day...day, places: [source.place], now: ended)
    let tables = insight.tables(by: [.session]).map { table in
      var table = table
      table.rows.removeAll { $0.key.isEmpty || $0.key == ResultTable.gatheredKey }
      return table
    }
    release = Release(
      days: day...day, whole: ResultTable.Row(key: "", scores: nil, arrivals: 0),
      placeArrivals: 0, marked: nil, tables: tables, questions: [])
    unread = UnreadableFiles(book, [source])
  }
}

extension Results {
  /// The days of the period.
  package var days: ClosedRange<LocalDate> { release.days }
  /// The total of all ratings and arrivals.
  package var whole: ResultTable.Row { release.whole }
  /// The number of arrivals at the meeting place as a whole, separate from those at sessions.
  package var placeArrivals: Int { release.placeArrivals }
  /// The ratings marked as a flood.
  package var marked: MarkedRatings? { release.marked }
  /// The table of each variable.
  package var tables: [ResultTable] { release.tables }
  /// The answers to follow-up questions.
  package var questions: [Release.Question] { release.questions }
}
