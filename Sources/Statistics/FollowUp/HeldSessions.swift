package import Foundation
package import KioskModel

/// The number of sessions that were held, that is have ended, and of those cancelled.
package struct HeldSessions: Sendable, Hashable {
  /// The numbers of one group.
  package struct Row: Sendable, Hashable {
    /// The group's key; empty if it is unknown.
    package var key: String
    /// The number of sessions held.
    package var held = 0
    /// The number of sessions announced and cancelled.
    package var cancelled = 0
  }

  /// The numbers by one variable.
  package struct Breakdown: Sendable, Hashable {
    package var division: Division
    /// The rows, sorted by key.
    package var rows: [Row]
  }

  /// The total.
  package var whole = Row(key: "")
  /// The numbers by activity, kind and organiser.
  package var breakdowns: [Breakdown]

  package static let divisions: [Division] = [.activity, .kind, .organiser]

  /// The numbers for sessions that began on some days and have ended by `now`.
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
