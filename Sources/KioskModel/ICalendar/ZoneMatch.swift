internal import Foundation

/// The search for an IANA zone whose offsets agree with those of a zone defined in a calendar file.
struct ZoneMatch {
  /// The offsets of the file's zone at sample instants.
  private let offsets: [(instant: Int, offset: Int)]

  /// The samples from the beginning of a year: every ten days for two years.
  init(_ zone: VTimeZone, year: Int) {
    let begin = (LocalDate(year: year, month: 1, day: 1)?.dayNumber ?? 0) * 86_400 + 43_200
    offsets = (0..<73).map { begin + $0 * 10 * 86_400 }.map { ($0, zone.offset(at: $0)) }
  }

  /// The meeting place's zone if it agrees; otherwise another zone that does, preferably one whose
  /// city occurs in the name; otherwise a fixed offset if the samples have only one.
  func zone(preferring place: TimeZone, named name: String) -> TimeZone? {
    if hasSameOffsets(place) { return place }
    let lower = name.lowercased()
    let known = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }
    let named = known.filter { lower.contains(ZoneName.city(of: $0)) }
    for identifier in named + known {
      if let zone = TimeZone(identifier: identifier), hasSameOffsets(zone) { return zone }
    }
    guard let first = offsets.first?.offset, offsets.allSatisfy({ $0.offset == first }) else {
      return nil
    }
    return TimeZone(secondsFromGMT: first)
  }

  private func hasSameOffsets(_ zone: TimeZone) -> Bool {
    offsets.allSatisfy {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval($0.instant))) == $0.offset
    }
  }

  /// A day in winter and one in summer at noon, which together distinguish daylight saving rules.
  static func samples(of year: Int) -> [LocalDateTime] {
    [1, 7].compactMap { month in
      LocalDate(year: year, month: month, day: 15).map { LocalDateTime($0, hour: 12) }
    }
  }
}
