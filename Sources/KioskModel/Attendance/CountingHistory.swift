package import Foundation

/// What one kiosk has counted, press by press and as far as it is on the disk, so that the last
/// press can be taken back as a whole, also after a restart.
package struct CountingHistory: Sendable {
  /// The events that one press has made.
  package struct Press: Sendable, Hashable {
    /// What the press did.
    package enum Kind: Sendable, Hashable {
      case arrival, departure
    }

    /// What it did.
    package let kind: Kind
    /// The session; nil for the house as a whole.
    package let session: Session.ID?
    /// When it was, to the second.
    package let time: Date
    /// The day in whose journal its events are.
    package let day: LocalDate
    /// Its events, by their ids.
    package internal(set) var events: [String]
    /// Those of them that were not taken back.
    package internal(set) var counted: [String]
  }

  /// What was done last at a session.
  package enum Action: Sendable, Hashable {
    case counted(Press)
    case takenBack(Press)
  }

  private var presses: [String: Press] = [:]
  /// In which order they were made.
  private var order: [String] = []
  /// The press that has made each event.
  private var makers: [String: String] = [:]
  private var actions: [(press: String, isTakenBack: Bool)] = []
  /// What was taken back before it was known itself: journals are read while others are written.
  private var retracted: Set<String> = []

  /// Nothing yet.
  package init() {}

  /// Takes notice of an event of this kiosk, unless it is known already.
  ///
  /// - Parameter day: The day in whose journal it is.
  package mutating func take(_ event: AttendanceEvent, id: String, day: LocalDate) {
    switch event {
    case .arrival(let arrival):
      take(id, .arrival, arrival.session, arrival.time, press: arrival.press, day)
    case .departure(let departure):
      take(id, .departure, departure.session, departure.time, press: departure.press, day)
    case .retract(let event, _):
      retracted.insert(event)
      takeBack(event)
    case .pause: break
    }
  }

  private mutating func take(
    _ id: String, _ kind: Press.Kind, _ session: Session.ID?, _ time: Date, press: String?,
    _ day: LocalDate
  ) {
    guard makers[id] == nil else { return }
    let press = press ?? id
    makers[id] = press
    if presses[press] == nil {
      // As the journal tells it.
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

  /// The press that has made an event.
  package func press(of event: String) -> Press? { makers[event].flatMap { presses[$0] } }

  /// The last press of some, by time, that was not taken back.
  package func lastPress(where isMeant: (Press) -> Bool) -> Press? {
    let counted = order.compactMap { presses[$0] }.filter { !$0.counted.isEmpty && isMeant($0) }
    // Of several in one second the one that was made last.
    return counted.indices.max { (counted[$0].time, $0) < (counted[$1].time, $1) }
      .map { counted[$0] }
  }

  /// What was done last with some presses; nil where this kiosk has done nothing.
  package func lastAction(where isMeant: (Press) -> Bool) -> Action? {
    for action in actions.reversed() {
      guard let press = presses[action.press], isMeant(press) else { continue }
      return action.isTakenBack ? .takenBack(press) : .counted(press)
    }
    return nil
  }

  /// Whether somebody was counted in at a session after an instant.
  package func hasArrivals(at session: Session.ID, since instant: Date) -> Bool {
    presses.values.contains {
      $0.session == session && $0.kind == .arrival && !$0.counted.isEmpty && $0.time >= instant
    }
  }
}
