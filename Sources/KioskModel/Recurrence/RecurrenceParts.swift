/// The parts of a rule that stand in its JSON alone, read with their bounds.
struct RecurrenceParts {
  private let object: JSONObject

  /// The parts that a rule's JSON has.
  init(_ object: JSONObject) { self.object = object }

  /// The numbers of a list, each one time and in their order; none where there is no such part.
  ///
  /// - Parameter fromEnd: Whether they may count from the end, as −1 for the last.
  func numbers(
    _ key: String, _ bounds: ClosedRange<Int>, fromEnd: Bool = false
  ) throws(RecurrenceFault) -> [Int] {
    guard let value = object[key], value != .null else { return [] }
    guard let values = value.arrayValue else { throw RecurrenceFault(key: key) }
    var numbers: Set<Int> = []
    for value in values {
      // Months are texts in JSCalendar.
      guard let number = value.intValue ?? value.stringValue.flatMap({ Int($0) }),
        bounds.contains(fromEnd ? abs(max(number, -1000)) : number)
      else { throw RecurrenceFault(key: key) }
      numbers.insert(number)
    }
    return numbers.sorted()
  }

  /// The first day of a week, Monday being 0.
  func weekStart() throws(RecurrenceFault) -> Int {
    guard let value = object["firstDayOfWeek"], value != .null else { return 0 }
    guard let day = value.stringValue.flatMap({ Weekday(rawValue: $0) }) else {
      throw RecurrenceFault(key: "firstDayOfWeek")
    }
    return day.index
  }

  /// What happens to a day that a month does not have; only the Gregorian calendar is followed.
  func skip() throws(RecurrenceFault) -> RecurrencePattern.Skip {
    if let scale = object["rscale"], scale != .null {
      guard scale.stringValue?.lowercased() == "gregorian" else {
        throw RecurrenceFault(key: "rscale")
      }
    }
    guard let value = object["skip"], value != .null else { return .omit }
    guard let skip = value.stringValue.flatMap({ RecurrencePattern.Skip(rawValue: $0) }) else {
      throw RecurrenceFault(key: "skip")
    }
    return skip
  }
}
