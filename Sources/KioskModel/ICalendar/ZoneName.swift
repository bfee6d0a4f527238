internal import Foundation

/// A name for a zone that people read, such as `(UTC+01:00) Amsterdam, Berlin, Rom, Stockholm` or
/// `GMT+2`.
struct ZoneName {
  private let text: String
  /// Seconds east of Greenwich in winter; nil where the name does not say.
  private let offset: Int?

  /// A name as a calendar file has it.
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

  /// The city of an IANA name, in small letters.
  static func city(of identifier: String) -> String {
    (identifier.split(separator: "/").last ?? "").replacing("_", with: " ").lowercased()
  }

  /// The zone of the first city that the name has and that has its offset; the meeting place's own
  /// where that goes alike. Without a city it is a zone without summer time.
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
