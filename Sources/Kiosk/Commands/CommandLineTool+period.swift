import KioskModel
import Statistics

/// Periods given on the command line.
extension CommandLineTool {
  /// The longest period in days.
  private static var longest: Int { 36_600 }

  /// The days of a period up to today.
  ///
  /// - Returns: The days, and the requested last day if it is in the future.
  func period(
    _ first: LocalDate, _ last: LocalDate, today: LocalDate
  ) throws -> (days: ClosedRange<LocalDate>, wanted: LocalDate?) {
    guard first <= last else {
      throw CommandFailure.endsBefore(first: first.description, last: last.description)
    }
    guard first <= today else { throw CommandFailure.notBegun(first: first.description) }
    guard min(last, today) - first < Self.longest else {
      throw CommandFailure.badValue(last.description, option: "--to")
    }
    return (first...min(last, today), last > today ? last : nil)
  }

  /// Warns on standard error that a period has not ended.
  func warn(wanted: LocalDate?, last: LocalDate) {
    guard let wanted else { return }
    Self.complain(
      "kiosk: "
        + words.text(
          "report.unfinished", ["last": last.description, "wanted": wanted.description]))
  }

  /// Warns on standard error of files that could not be read.
  func warn(_ unread: UnreadableFiles) {
    for sentence in words.sentences(unread) { Self.complain("kiosk: " + sentence) }
  }
}
