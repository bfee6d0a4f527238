internal import Foundation

/// Finds the zones that a calendar's names stand for.
struct CalendarZones {
  /// The meeting place's zone.
  let place: TimeZone
  private let windows: WindowsZones
  private let described: [String: VTimeZone]
  private let hints: [String: String]
  private var found: [Key: TimeZone?] = [:]

  private struct Key: Hashable {
    var name: String
    var year: Int
  }

  /// Zones for the events of a calendar, which may describe zones of its own.
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

  /// The zone that the file calls `name` in a year, or nil where it can be matched with none.
  mutating func zone(_ name: String, year: Int) -> TimeZone? {
    let key = Key(name: Self.plain(name), year: year)
    if let known = found[key] { return known }
    let zone = search(key.name, year: year)
    found[key] = .some(zone)
    return zone
  }

  /// The zone that has a single time of the calendar right: the one of its name, else what the file
  /// says the clocks show at that time.
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
      // Windows has one zone for many countries: where its clocks go as they do here, it is ours.
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

  /// A name without the quotes, escapes and blanks around it.
  private static func plain(_ name: String) -> String {
    let text = TextValue.text(name).filter { $0 != "\"" }
    return text.trimmingCharacters(in: .whitespaces)
  }

  /// Names of the tz database without a place, and a place for each.
  private static let shortNames = [
    "UTC": "Etc/UTC", "GMT": "Etc/UTC", "Z": "Etc/UTC", "TZONE://MICROSOFT/UTC": "Etc/UTC",
    "COORDINATED UNIVERSAL TIME": "Etc/UTC", "CET": "Europe/Brussels", "CEST": "Europe/Brussels",
    "MET": "Europe/Brussels", "EET": "Europe/Athens", "EEST": "Europe/Athens",
    "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
  ]

  /// The zone of the tz database that a name ends with, in whatever capitals: some programs put
  /// their own before it, such as `/mozilla.org/20050126_1/Europe/Stockholm`.
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
