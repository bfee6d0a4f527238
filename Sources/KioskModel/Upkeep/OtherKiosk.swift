/// Another kiosk of the place, as far as this folder knows it.
package struct OtherKiosk: Sendable, Hashable, Identifiable {
  package let id: String
  /// The day of its last journal here.
  package let lastDay: LocalDate
  /// The number of days since then, before today, on which other kiosks were used.
  package let daysBehind: Int

  /// A kiosk that has been silent for longer is no longer in use.
  static let daysUntilGone = 60
  /// The number of days for which a kiosk may be silent: it may have been a quiet day.
  static let daysOfSilence = 2

  /// Whether somebody should see why nothing has come from it.
  package func isBehind(on today: LocalDate) -> Bool {
    daysBehind > Self.daysOfSilence && today - Self.daysUntilGone <= lastDay
  }

  /// The kiosks that have written journals, besides this one.
  static func all(
    in parts: [JournalPath], besides own: Set<String>, today: LocalDate
  ) -> [OtherKiosk] {
    SeenDevice.all(in: parts).filter { !own.contains($0.id) }.map { device in
      let since = parts.filter { device.lastDay < $0.day && $0.day < today }
      return OtherKiosk(
        id: device.id, lastDay: device.lastDay, daysBehind: Set(since.map(\.day)).count)
    }
  }
}
