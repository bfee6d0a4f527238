internal import Foundation

/// A zone name meant for display, such as `(UTC+01:00) Amsterdam, Berlin, Rom, Stockholm` or
/// `GMT+2`.
struct ZoneName {
  private let text: String
  /// The standard-time offset in seconds east of Greenwich; nil if the name does not have one.
  private let offset: Int?

  /// The name in a calendar file.
  init(_ name: String) {
    let bare = name.uppercased().filter { !$0.isWhitespace && $0 != "(" }
    text = name.lowercased()
    guard bare.hasPrefix("UTC") || bare.hasPrefix("GMT") else {
      offset = nil
      return
    }
    let rest = bare.dropFirst(3).prefix { $0.isNumber || "+-:.".contains($0) }
    let digits = rest.drop { "+-".contains($0) }.split { ":.".contains($0) }
    let numbers =
      digits.count == 1 && digits[0].count > 2
      ? [Int(digits[0].dropLast(2)), Int(digits[0].suffix(2))] : digits.map { Int($0) }
    let seconds = zip(numbers, [3600, 60]).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
    offset = rest.hasPrefix("-") ? -seconds : seconds
  }

  /// The city of an IANA name, in lower case.
  static func city(of identifier: String) -> String {
    (identifier.split(separator: "/").last ?? "").replacing("_", with: " ").lowercased()
  }

  /// The zone of the first city in the name that has the name's offset, or the meeting place's zone
  /// if it agrees with that zone. A name without a city gives a fixed offset.
  func zone(preferring place: TimeZone, year: Int) -> TimeZone? {
    guard let offset, abs(offset) <= 14 * 3600 else { return nil }
    let cities = text.split { !$0.isLetter && $0 != " " && $0 != "." }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    for city in cities where city.count > 2 {
      let identifier = TimeZone.knownTimeZoneIdentifiers
        .first { $0.contains("/") && Self.city(of: $0) == city }
      guard let zone = identifier.flatMap({ TimeZone(identifier: $0) }) else { continue }
      let samples = ZoneMatch.samples(of: year)
      let offsets = samples.map { zone.secondsFromGMT(for: zone.instant(of: $0)) }
      guard offsets.min() == offset else { continue }
      let isOurs = samples.allSatisfy { place.instant(of: $0) == zone.instant(of: $0) }
      return isOurs ? place : zone
    }
    let hasPlace = cities.contains { $0.count > 3 && !$0.hasPrefix("utc") && !$0.hasPrefix("gmt") }
    return hasPlace ? nil : TimeZone(secondsFromGMT: offset)
  }
}
