extension ClosedRange<LocalDate> {
  /// The days just before these, to compare them with: as many whole months before whole months,
  /// otherwise as many days.
  ///
  /// A year is compared with the year before it, which may have a day more, and not with 365 days
  /// that begin on another day than any year does.
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
