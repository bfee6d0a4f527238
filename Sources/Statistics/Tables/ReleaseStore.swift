internal import Foundation
internal import KioskModel

/// The releases of a place that are kept in its data folder, one document for each period.
///
/// A release follows from the journals alone, so two kiosks with the same entries make the same one.
/// Whichever is there first is the release of its period, also when more has come in since.
struct ReleaseStore: Sendable {
  private let folder: DataFolder
  /// Whether a new release is kept; in folders that were received nothing is written.
  private let keeps: Bool
  private let disk: Disk

  init(_ folder: DataFolder, keeps: Bool, disk: Disk = .live) {
    (self.folder, self.keeps, self.disk) = (folder, keeps, disk)
  }

  /// The release of a period that is over, and whether more has come in since it was made.
  func release(
    of period: CalendarPeriod, on today: LocalDate, making make: () -> Release
  ) -> (release: Release, hasLate: Bool) {
    let made = make()
    guard period.isOver(on: today) else { return (made, false) }
    if let kept = kept(period) { return (kept, kept != made && kept != made.asOnceKept) }
    // A period in which nothing was told has not been shown.
    let isEmpty = made.whole.scores == nil && made.whole.arrivals == 0
    if keeps && !isEmpty { keep(made, period, on: today) }
    return (made, false)
  }

  private func path(_ period: CalendarPeriod) -> String {
    folder.root + "/" + DocumentKind.releases.path(of: period.key)
  }

  private func kept(_ period: CalendarPeriod) -> Release? {
    guard let document: KeptRelease = try? Document.load(path(period), disk: disk) else {
      return nil
    }
    return Release(document.document, of: period)
  }

  /// Keeps a release. On a disk that is full or read-only the next reader makes the same release
  /// again, unless more has come in.
  private func keep(_ release: Release, _ period: CalendarPeriod, on today: LocalDate) {
    guard (try? disk.makeFolder(folder.path(.releases))) != nil else { return }
    try? Document.save(release.json(of: period, made: today), to: path(period), disk: disk)
  }
}
