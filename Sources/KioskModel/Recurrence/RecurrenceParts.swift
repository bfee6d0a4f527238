/// The less common parts of a rule, read from its JSON and checked against their ranges.
struct RecurrenceParts {
  private let object: JSONObject

  /// The parts in a rule's JSON.
  init(_ object: JSONObject) { self.object = object }

  /// The numbers of a list, sorted and without duplicates; empty if the part is absent.
  ///
  /// - Parameter fromEnd: Whether negative numbers are allowed, which count from the end (−1 is the
  ///   last).
  func numbers(
    _ key: String, _ bounds: ClosedRange<Int>, fromEnd: Bool = false
  ) throws(RecurrenceFault) -> [Int] {
    guard let value = object[key], value != .null else { return [] }
    guard let values = value.arrayValue else { throw RecurrenceFault(key: key) }
    var numbers: Set<Int> = []
    for value in values {
      // JSCalendar gives months as texts.
      guard let number = value.intValue ?? value.stringValue.flatMap({ Int($0) }),
        bounds.contains(fromEnd ? abs(max(number, -1000)) : number)
      else { throw RecurrenceFault(key: key) }
      numbers.insert(number)
    }
    return numbers.sorted()
  }

  /// The first day of a week, 0 for Monday; Monday if the part is absent.
  func weekStart() throws(RecurrenceFault) -> Int {
    guard let value = object["firstDayOfWeek"], value != .null else { return 0 }
    guard let day = value.stringValue.flatMap({ Weekday(rawValue: $0) }) else {
      throw RecurrenceFault(key: "firstDayOfWeek")
    }
    return day.index
  }

  /// The treatment of days that a month does not have; only the Gregorian calendar is supported.
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
