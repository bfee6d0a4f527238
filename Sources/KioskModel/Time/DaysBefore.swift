extension ClosedRange<LocalDate> {
  /// The period just before this one, for comparison: the same number of whole months if this
  /// period consists of whole months, otherwise the same number of days.
  ///
  /// A year is thus compared with the year before, even if one of them is a leap year.
  package var daysBefore: ClosedRange<LocalDate> {
    let length = upperBound - lowerBound + 1
    guard lowerBound.day == 1, (upperBound + 1).day == 1 else {
      return (lowerBound - length)...(lowerBound - 1)
    }
    let (first, last) = (lowerBound.components, upperBound.components)
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let month = first.year * 12 + first.month - 1 - months
    guard let start = LocalDate(year: month / 12, month: month % 12 + 1, day: 1) else {
      return (lowerBound - length)...(lowerBound - 1)
    }
    return start...(lowerBound - 1)
  }
}
