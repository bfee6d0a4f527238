internal import Foundation

/// Resolution of the zone names used in a calendar.
struct CalendarZones {
  let place: TimeZone
  private let windows: WindowsZones
  private let described: [String: VTimeZone]
  private let hints: [String: String]
  private var found: [Key: TimeZone?] = [:]

  private struct Key: Hashable {
    var name: String
    var year: Int
  }

  /// The zones for a calendar's events; the calendar may define zones itself.
  init(calendar: CalendarComponent, place: TimeZone, windows: WindowsZones = WindowsZones()) {
    self.place = place
    self.windows = windows
    let zones = calendar.components.filter { $0.name == "VTIMEZONE" }
      .compactMap { zone in zone.value("TZID").map { (name: Self.plain(String($0)), zone: zone) } }
    described = Dictionary(
      zones.compactMap { zone in VTimeZone(zone.zone).map { (zone.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    hints = Dictionary(
      zones.compactMap { zone in
        zone.zone.value("X-LIC-LOCATION").map { (zone.name, String($0)) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The zone that the file calls `name` in a year, or nil if none matches.
  mutating func zone(_ name: String, year: Int) -> TimeZone? {
    let key = Key(name: Self.plain(name), year: year)
    if let known = found[key] { return known }
    let zone = search(key.name, year: year)
    found[key] = .some(zone)
    return zone
  }

  /// The zone for a single time: the one with the name, otherwise a fixed offset from the file's
  /// own definition of the zone at that time.
  mutating func zone(_ name: String, at local: LocalDateTime) -> TimeZone? {
    if let zone = zone(name, year: local.date.year) { return zone }
    return described[Self.plain(name)].flatMap {
      TimeZone(secondsFromGMT: $0.offset(showing: local))
    }
  }

  private func search(_ name: String, year: Int) -> TimeZone? {
    if let zone = Self.ianaZone(name) { return zone }
    let identifier =
      Self.shortNames[name.uppercased()] ?? windows.identifier(name) ?? hints[name]
    if let zone = identifier.flatMap({ TimeZone(identifier: $0) }) {
      // Windows has one zone for many countries; if its clocks agree with the meeting place's, the
      // meeting place's zone is used.
      return agrees(zone, year) ? place : zone
    }
    if let zone = described[name] {
      return ZoneMatch(zone, year: year).zone(preferring: place, named: name)
    }
    return ZoneName(name).zone(preferring: place, year: year)
  }

  private func agrees(_ zone: TimeZone, _ year: Int) -> Bool {
    ZoneMatch.samples(of: year).allSatisfy { place.instant(of: $0) == zone.instant(of: $0) }
  }

  /// A zone name without surrounding quotation marks, escapes and spaces.
  private static func plain(_ name: String) -> String {
    let text = TextValue.text(name).filter { $0 != "\"" }
    return text.trimmingCharacters(in: .whitespaces)
  }

  /// Zone abbreviations, each with an IANA zone.
  private static let shortNames = [
    "UTC": "Etc/UTC", "GMT": "Etc/UTC", "Z": "Etc/UTC", "TZONE://MICROSOFT/UTC": "Etc/UTC",
    "COORDINATED UNIVERSAL TIME": "Etc/UTC", "CET": "Europe/Brussels", "CEST": "Europe/Brussels",
    "MET": "Europe/Brussels", "EET": "Europe/Athens", "EEST": "Europe/Athens",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
  ]

  /// The IANA zone at the end of a name, in any case; some programs put a prefix before it, as in
  /// `/mozilla.org/20050126_1/Europe/Stockholm`.
  private static func ianaZone(_ name: String) -> TimeZone? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1 else { return nil }
    for count in [parts.count, 3, 2] where count <= parts.count {
      let identifier = parts.suffix(count).joined(separator: "/").replacing(" ", with: "_")
      if let zone = TimeZone(identifier: identifier) { return zone }
      let spelled = TimeZone.knownTimeZoneIdentifiers
        .first { $0.caseInsensitiveCompare(identifier) == .orderedSame }
      if let zone = spelled.flatMap({ TimeZone(identifier: $0) }) { return zone }
    }
    return nil
  }
}
