/// A duration as calendars use it (RFC 8984, section 1.4.6 Duration): calendar days, which have 23
/// or 25 hours when daylight saving time begins or ends, and exact seconds.
package struct NominalDuration: Sendable, Hashable {
  /// Calendar days.
  package var days: Int
  /// Exact seconds in addition to the days.
  package var seconds: Int

  /// A duration of days and seconds.
  package init(days: Int = 0, seconds: Int = 0) {
    self.days = days
    self.seconds = seconds
  }

  package static func minutes(_ count: Int) -> NominalDuration {
    NominalDuration(seconds: count * 60)
  }

  /// The duration written as `PT1H30M`, `P1D` or `P2W`, or nil for any other text.
  package init?(_ text: String) {
    var rest = Substring(text)
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    var units: [(Character, Int)] = [("W", 604_800), ("D", 86_400)]
    var total = (days: 0, seconds: 0)
    var found = false
    while let next = rest.first {
      if next == "T" {
        guard units.first?.0 != "H", rest.count > 1 else { return nil }
        units = [("H", 3600), ("M", 60), ("S", 1)]
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest.removeFirst(digits.count)
      guard digits.count <= 9, let amount = Int(digits), let letter = rest.popFirst(),
        let place = units.firstIndex(where: { $0.0 == letter })
      else { return nil }
      let size = units[place].1
      units.removeFirst(place + 1)
      if size >= 86_400 {
        total.days += amount * (size / 86_400)
      } else {
        total.seconds += amount * size
      }
      found = true
    }
    guard found else { return nil }
    self.init(days: total.days, seconds: total.seconds)
  }
}

extension NominalDuration: CustomStringConvertible {
  /// The duration in the form `PT1H30M`.
  package var description: String {
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
    let time = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
    if days == 0 && time.isEmpty { return "PT0S" }
    return "P" + (days > 0 ? "\(days)D" : "") + (time.isEmpty ? "" : "T" + time)
  }
}
