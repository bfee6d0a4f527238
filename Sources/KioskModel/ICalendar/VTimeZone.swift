internal import CIcal

/// A zone as a file describes it itself (RFC 5545, 3.6.5), asked through libical.
struct VTimeZone: ~Copyable {
  private let handle: OpaquePointer

  /// Nil where libical finds no zone in the component, or one whose clocks would change all day
  /// long.
  init?(_ component: CalendarComponent) {
    guard component.components.allSatisfy(Self.changesYearly), let handle = icaltimezone_new()
    else { return nil }
    guard let parsed = icalparser_parse_string(component.text) else {
      icaltimezone_free(handle, 1)
      return nil
    }
    // The zone owns the component only where it takes it.
    guard icaltimezone_set_component(handle, parsed) != 0 else {
      icalcomponent_free(parsed)
      icaltimezone_free(handle, 1)
      return nil
    }
    self.handle = handle
  }

  deinit { icaltimezone_free(handle, 1) }

  /// Seconds east of Greenwich when clocks in the zone show `local`.
  func offset(at local: LocalDateTime) -> Int {
    var time = icaltimetype(local)
    return Int(icaltimezone_get_utc_offset(handle, &time, nil))
  }

  /// Whether the clocks change on days of a year.
  ///
  /// libical works out every change since the zone's
  /// beginning, which for a rule "every second" since 1601 would never end.
  private static func changesYearly(_ component: CalendarComponent) -> Bool {
    component.properties.filter { $0.name == "RRULE" }.allSatisfy { rule in
      let parts = rule.value.uppercased().split(separator: ";")
      return parts.contains("FREQ=YEARLY")
        && !parts.contains { part in
          ["BYHOUR", "BYMINUTE", "BYSECOND"].contains { part.hasPrefix($0) }
        }
    }
  }
}
