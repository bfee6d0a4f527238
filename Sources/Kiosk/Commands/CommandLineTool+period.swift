import KioskModel
import Statistics

/// The days that somebody asks for at the command line.
extension CommandLineTool {
  /// The longest period.
  private static var longest: Int { 36_600 }

  /// Days that have come: a period that has not ended ends today.
  ///
  /// - Returns: The days, and the last one that was wanted where that is yet to come.
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

  /// Says on the error stream that a period has not ended.
  func warn(wanted: LocalDate?, last: LocalDate) {
    guard let wanted else { return }
    Self.complain(
      "kiosk: "
        + words.text(
          "report.unfinished", ["last": last.description, "wanted": wanted.description]))
  }

  /// Says on the error stream what could not be read.
  func warn(_ unread: UnreadableFiles) {
    for sentence in words.sentences(unread) { Self.complain("kiosk: " + sentence) }
  }
}
