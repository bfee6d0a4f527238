internal import Foundation
internal import KioskModel

/// The releases of some places: kept if it is one place, made again if it is several together.
struct Releases: Sendable {
  private let store: ReleaseStore?
  private let today: LocalDate
  private let isOfSeveral: Bool

  /// The releases of some places, at a time.
  init(_ sources: [Results.Source], now: Date) {
    let source = sources.first
    isOfSeveral = sources.count > 1
    store =
      isOfSeveral
      ? nil : source.map { ReleaseStore($0.folder, keeps: $0.keepsReleases) }
    today = source?.place.site.timeZone.localTime(at: now).date ?? LocalDate(dayNumber: 0)
  }

  /// Releases that are made again each time.
  init() { (store, today, isOfSeveral) = (nil, LocalDate(dayNumber: 0), false) }

  /// What is published of the period that some statistics are of, and whether more has come in since.
  func release(_ insight: PeriodStatistics) -> (release: Release, hasLate: Bool) {
    let period = CalendarPeriod(days: insight.days)
    let divisions = (isOfSeveral ? [.site] : []) + (period?.divisions ?? Division.shown)
    guard let period, let store else { return (Release(insight, by: divisions), false) }
    return store.release(of: period, on: today) { Release(insight, by: divisions) }
  }
}
