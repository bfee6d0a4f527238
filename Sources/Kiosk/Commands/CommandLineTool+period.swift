import KioskModel
import Statistics

/// Periods given on the command line.
extension CommandLineTool {
  /// The calendar period that has exactly some days and is over.
  func calendarPeriod(
    _ first: LocalDate, _ last: LocalDate, today: LocalDate
  ) throws -> CalendarPeriod {
    try refuse(first, last, today: today)
    if let period = CalendarPeriod(days: first...last), period.isOver(on: today) { return period }
    // What there is instead: periods of the length that comes nearest to what was asked for.
    let length: CalendarPeriod.Length =
      switch last - first {
      case ..<20: .week
      case ..<60: .month
      case ..<200: .quarter
      default: .year
      }
    var near = CalendarPeriod(length, containing: first)
    if !near.isOver(on: today) { near = .latest(length, on: today) }
    throw CommandFailure.noCalendarPeriod(
      first: near.days.lowerBound.description, last: near.days.upperBound.description)
  }

  /// Whole months that are over, as a data package has them.
  func wholeMonths(
    _ first: LocalDate, _ last: LocalDate, today: LocalDate
  ) throws -> ClosedRange<LocalDate> {
    try refuse(first, last, today: today)
    let end = CalendarPeriod(.month, containing: last)
    guard first.day == 1, end.days.upperBound == last, end.isOver(on: today) else {
      let latest = CalendarPeriod.latest(.month, on: today).days
      throw CommandFailure.noWholeMonths(
        first: latest.lowerBound.description, last: latest.upperBound.description)
    }
    return first...last
  }

  /// Refuses days in the wrong order and days to come.
  private func refuse(_ first: LocalDate, _ last: LocalDate, today: LocalDate) throws {
    guard first <= last else {
      throw CommandFailure.endsBefore(first: first.description, last: last.description)
    }
    guard first <= today else { throw CommandFailure.notBegun(first: first.description) }
  }

  /// Warns on standard error of files that could not be read.
  func warn(_ unread: UnreadableFiles) {
    for sentence in words.sentences(unread) { Self.complain("kiosk: " + sentence) }
  }
}
