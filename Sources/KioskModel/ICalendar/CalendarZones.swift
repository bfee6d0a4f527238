internal import Foundation

/// Finds the zones that a calendar's names stand for.
struct CalendarZones {
  /// The meeting place's zone.
  let place: TimeZone
  private let described: [String: CalendarComponent]
  private var found: [Key: TimeZone?] = [:]

  private struct Key: Hashable {
    var name: String
    var year: Int
  }

  /// Zones for the events of a calendar, which may describe zones of its own.
  init(calendar: CalendarComponent, place: TimeZone) {
    self.place = place
    let zones = calendar.components.filter { $0.name == "VTIMEZONE" }
    described = Dictionary(
      zones.compactMap { zone in zone.value("TZID").map { (TextValue.text($0), zone) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The zone that the file calls `name` in a year, or nil where it can be matched with none.
  mutating func zone(_ name: String, year: Int) -> TimeZone? {
    let key = Key(name: name, year: year)
    if let known = found[key] { return known }
    let zone = search(name, year: year)
    found[key] = .some(zone)
    return zone
  }

  private func search(_ name: String, year: Int) -> TimeZone? {
    if let zone = Self.ianaZone(name) { return zone }
    let identifier =
      WindowsZones.identifier(name) ?? Self.shortNames[name.uppercased()]
      ?? described[name]?.value("X-LIC-LOCATION").map(String.init)
    if let zone = identifier.flatMap(Self.ianaZone) {
      // Windows has one zone for many countries: where its clocks go as they do here, it is ours.
      return agrees(zone, year) ? place : zone
    }
    guard let component = described[name], let zone = VTimeZone(component) else { return nil }
    let agree = Self.samples(of: year).allSatisfy { local in
      zone.offset(showing: local) == place.secondsFromGMT(for: place.instant(of: local))
    }
    return agree ? place : nil
  }

  private func agrees(_ zone: TimeZone, _ year: Int) -> Bool {
    Self.samples(of: year).allSatisfy { place.instant(of: $0) == zone.instant(of: $0) }
  }

  /// A day of winter and one of summer, which together tell apart the rules that clocks follow.
  private static func samples(of year: Int) -> [LocalDateTime] {
    [1, 7].compactMap { month in
      LocalDate(year: year, month: month, day: 15).map { LocalDateTime($0, hour: 12) }
    }
  }

  /// Names of the tz database without a place, and a place for each.
  private static let shortNames = [
    "UTC": "Etc/UTC", "GMT": "Etc/UTC", "Z": "Etc/UTC", "TZONE://MICROSOFT/UTC": "Etc/UTC",
    "CET": "Europe/Brussels",
    "MET": "Europe/Brussels", "EET": "Europe/Athens", "WET": "Europe/Lisbon",
  ]

  /// The zone of the tz database that a name ends with: some programs put their own before it,
  /// such as `/mozilla.org/20050126_1/Europe/Stockholm`.
  private static func ianaZone(_ name: String) -> TimeZone? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1 else { return nil }
    for count in [parts.count, 3, 2] where count <= parts.count {
      let identifier = parts.suffix(count).joined(separator: "/")
      if let zone = TimeZone(identifier: identifier) { return zone }
    }
    return nil
  }
}
