package import Foundation
package import KioskModel

/// What the programme says was held: sessions that have ended, and those that were cancelled.
package struct HeldSessions: Sendable, Hashable {
  /// How many of one sort.
  package struct Row: Sendable, Hashable {
    /// What they have in common; empty where it is not known.
    package var key: String
    /// How many took place.
    package var held = 0
    /// How many were announced and cancelled.
    package var cancelled = 0
  }

  /// How many by what they are.
  package struct Breakdown: Sendable, Hashable {
    /// By what they differ.
    package var division: Division
    /// The rows in the order of their keys.
    package var rows: [Row]
  }

  /// All together.
  package var whole = Row(key: "")
  /// By activity, kind and organiser.
  package var breakdowns: [Breakdown]

  /// By what they are divided.
  package static let divisions: [Division] = [.activity, .kind, .organiser]

  /// What of some sessions began on some days and has ended by `now`.
  package init(
    _ sessions: [Session], on days: ClosedRange<LocalDate>,
    where filter: ActivityFilter = ActivityFilter(), now: Date
  ) {
    var rows: [Division: [String: Row]] = [:]
    for session in sessions
    where days.contains(session.localStart.date) && session.end <= now
      && filter.matches(session.activity)
    {
      whole.add(session)
      for division in Self.divisions {
        for key in Self.keys(division, session.activity) {
          rows[division, default: [:]][key, default: Row(key: key)].add(session)
        }
      }
    }
    breakdowns = Self.divisions.map { division in
      Breakdown(
        division: division, rows: (rows[division] ?? [:]).values.sorted { $0.key < $1.key })
    }
  }

  private static func keys(_ division: Division, _ activity: Activity) -> [String] {
    switch division {
    case .activity: [activity.uid]
    case .kind: [activity.kind.rawValue]
    default: activity.organisers.isEmpty ? [""] : activity.organisers
    }
  }
}

extension HeldSessions.Row {
  mutating func add(_ session: Session) {
    if session.isCancelled { cancelled += 1 } else { held += 1 }
  }
}
