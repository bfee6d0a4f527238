package import Foundation

/// The saved arrivals and departures of one kiosk by key press, so that the last press can be
/// undone completely, even after a restart.
package struct CountingHistory: Sendable {
  /// The entries made by one key press.
  package struct Press: Sendable, Hashable {
    /// The effect of the press.
    package enum Kind: Sendable, Hashable {
      case arrival, departure
    }

    /// Whether visitors arrived or left.
    package let kind: Kind
    /// The session; nil for the meeting place as a whole.
    package let session: Session.ID?
    /// The time, to the second.
    package let time: Date
    /// The day in whose journal the entries are.
    package let day: LocalDate
    /// The ids of its entries.
    package internal(set) var events: [String]
    /// The ids of its entries that have not been undone.
    package internal(set) var counted: [String]
  }

  /// The last action at a session.
  package enum Action: Sendable, Hashable {
    case counted(Press)
    case takenBack(Press)
  }

  private var presses: [String: Press] = [:]
  /// The ids of the presses in the order in which they were made.
  private var order: [String] = []
  /// The id of the press that made each entry.
  private var makers: [String: String] = [:]
  private var actions: [(press: String, isTakenBack: Bool)] = []
  /// The entries undone before they themselves were read: journals are read while others are
  /// written.
  private var retracted: Set<String> = []

  /// An empty history.
  package init() {}

  /// Adds an entry of this kiosk, unless it is already known.
  ///
  /// - Parameter day: The day in whose journal it is.
  package mutating func apply(_ event: AttendanceEvent, id: String, day: LocalDate) {
    switch event {
    case .arrival(let arrival):
      apply(id, .arrival, arrival.session, arrival.time, press: arrival.press, day)
    case .departure(let departure):
      apply(id, .departure, departure.session, departure.time, press: departure.press, day)
    case .retract(let event, _):
      retracted.insert(event)
      takeBack(event)
    case .pause: break
    }
  }

  private mutating func apply(
    _ id: String, _ kind: Press.Kind, _ session: Session.ID?, _ time: Date, press: String?,
    _ day: LocalDate
  ) {
    guard makers[id] == nil else { return }
    let press = press ?? id
    makers[id] = press
    if presses[press] == nil {
      // The journal only has whole seconds.
      let second = Date(timeIntervalSince1970: time.timeIntervalSince1970.rounded(.down))
      presses[press] = Press(
        kind: kind, session: session, time: second, day: day, events: [], counted: [])
      order.append(press)
    }
    presses[press]?.events.append(id)
    presses[press]?.counted.append(id)
    actions.append((press, false))
    if retracted.contains(id) { takeBack(id) }
  }

  private mutating func takeBack(_ event: String) {
    guard let press = makers[event], let place = presses[press]?.counted.firstIndex(of: event)
    else { return }
    presses[press]?.counted.remove(at: place)
    actions.append((press, true))
  }

  /// The press that made an entry.
  package func press(of event: String) -> Press? { makers[event].flatMap { presses[$0] } }

  /// The last press, by time, that matches and has not been undone completely.
  package func lastPress(where isMeant: (Press) -> Bool) -> Press? {
    let counted = order.compactMap { presses[$0] }.filter { !$0.counted.isEmpty && isMeant($0) }
    // Of several in one second, the one made last.
    return counted.indices.max { (counted[$0].time, $0) < (counted[$1].time, $1) }
      .map { counted[$0] }
  }

  /// The last action of the presses that match; nil if there is none.
  package func lastAction(where isMeant: (Press) -> Bool) -> Action? {
    for action in actions.reversed() {
      guard let press = presses[action.press], isMeant(press) else { continue }
      return action.isTakenBack ? .takenBack(press) : .counted(press)
    }
    return nil
  }

  /// Whether a visitor was checked in to a session at or after an instant.
  package func hasArrivals(at session: Session.ID, since instant: Date) -> Bool {
    presses.values.contains {
      $0.session == session && $0.kind == .arrival && !$0.counted.isEmpty && $0.time >= instant
    }
  }
}
