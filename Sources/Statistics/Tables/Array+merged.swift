import KioskModel

extension Array where Element == ClosedRange<LocalDate> {
  /// The same days as ranges in order, without overlaps and without neighbours.
  func merged() -> [ClosedRange<LocalDate>] {
    var stretches: [ClosedRange<LocalDate>] = []
    for one in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, one.lowerBound <= last.upperBound + 1 {
        stretches[stretches.count - 1] =
          last.lowerBound...Swift.max(last.upperBound, one.upperBound)
      } else {
        stretches.append(one)
      }
    }
    return stretches
  }
}
