/// A set of numbers as ranges, in which millions of consecutive ones take no memory.
struct NumberRanges: Sendable, Equatable {
  /// The ranges in order; no two of them touch.
  private(set) var ranges: [ClosedRange<Int>] = []

  /// The highest number; nil if there is none.
  var max: Int? { ranges.last?.upperBound }

  /// Adds a number.
  mutating func insert(_ number: Int) {
    var index = ranges.count
    // Numbers usually arrive in order.
    if let last = ranges.last, number <= last.upperBound {
      index = firstRange(endingAtOrAfter: number)
      if ranges[index].contains(number) { return }
    }
    let joinsBefore = index > 0 && ranges[index - 1].upperBound + 1 == number
    let joinsAfter = index < ranges.count && ranges[index].lowerBound - 1 == number
    switch (joinsBefore, joinsAfter) {
    case (true, true):
      ranges[index - 1] = ranges[index - 1].lowerBound...ranges[index].upperBound
      ranges.remove(at: index)
    case (true, false): ranges[index - 1] = ranges[index - 1].lowerBound...number
    case (false, true): ranges[index] = number...ranges[index].upperBound
    case (false, false): ranges.insert(number...number, at: index)
    }
  }

  /// The ranges of numbers missing between 1 and the highest.
  var gaps: [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var expected = 1
    for range in ranges {
      if range.lowerBound > expected { gaps.append(expected...(range.lowerBound - 1)) }
      expected = range.upperBound + 1
    }
    return gaps
  }

  private func firstRange(endingAtOrAfter number: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
