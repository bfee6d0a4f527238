import KioskModel

/// The open screens, the home page first, and the screens that staff left unfinished when the kiosk
/// was locked.
struct Navigation: Sendable {
  /// An open screen. Its number is unique, so that results of its jobs are delivered to it and to
  /// no other.
  struct Entry: Sendable {
    let number: Int
    var screen: any Screen
  }

  private(set) var entries: [Entry] = []
  private var parked: [StaffMember.ID: [Entry]] = [:]
  private var count = 0
  /// The number of the screen that is shown instead of the home page, until it is removed.
  private var standingHome: Int?

  init(_ first: any Screen) { push(first) }

  /// The screen that is shown.
  var top: Entry? { entries.last }

  /// Whether only the home page is open.
  var isAtRoot: Bool { entries.count == 1 }

  /// Whether the screen is shown that stands for the home page.
  var isStandingHome: Bool { standingHome != nil && top?.number == standingHome }

  /// Notes that the screen on top stands for the home page.
  mutating func markStandingHome() { standingHome = top?.number }

  /// Closes the screen that stands for the home page, also if others are open above it; returns
  /// whether there was one.
  mutating func removeStandingHome() -> Bool {
    guard let number = standingHome else { return false }
    entries.removeAll { $0.number == number }
    standingHome = nil
    return true
  }

  /// The numbers of all screens, including the parked ones.
  var numbers: Set<Int> {
    Set((entries + parked.values.flatMap { $0 }).map(\.number))
  }

  mutating func push(_ screen: any Screen) {
    count += 1
    entries.append(Entry(number: count, screen: screen))
  }

  mutating func replaceTop(with screen: any Screen) {
    entries.removeLast()
    push(screen)
  }

  /// Goes back to the previous screen, if there is one.
  mutating func pop() {
    if entries.count > 1 { entries.removeLast() }
  }

  /// Closes all screens and opens others.
  mutating func reset(to screens: [any Screen]) {
    entries = []
    standingHome = nil
    for screen in screens { push(screen) }
  }

  /// Parks the open screens of a staff member if any of them holds unfinished work.
  mutating func park(for author: StaffMember.ID) {
    let work = Array(entries.dropFirst())
    parked[author] = work.contains { $0.screen.holdsDraft } ? work : nil
  }

  /// Opens a staff member's parked screens above the home page; returns whether there were any.
  mutating func unpark(for author: StaffMember.ID, on first: any Screen) -> Bool {
    reset(to: [first])
    guard let work = parked.removeValue(forKey: author) else { return false }
    entries += work
    return true
  }

  /// Discards a staff member's parked screens.
  mutating func forgetParked(for author: StaffMember.ID) { parked[author] = nil }

  /// The screen with this number, open or parked.
  func screen(_ number: Int) -> (any Screen)? {
    (entries + parked.values.flatMap { $0 }).first { $0.number == number }?.screen
  }

  /// Replaces a screen by its new state; does nothing if it has closed.
  mutating func replace(_ number: Int, with screen: any Screen) {
    if let place = entries.firstIndex(where: { $0.number == number }) {
      entries[place].screen = screen
    }
    for (author, work) in parked {
      guard let place = work.firstIndex(where: { $0.number == number }) else { continue }
      parked[author]?[place].screen = screen
    }
  }
}
