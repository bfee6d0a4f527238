import KioskModel

/// The screens that are open, the first page at the bottom, and what staff had begun when the kiosk
/// was locked, for when they come back.
struct Navigation: Sendable {
  /// A screen that is open. Its number tells it from every other one, so that what it has asked for
  /// comes back to it and to no other.
  struct Entry: Sendable {
    let number: Int
    var screen: any Screen
  }

  private(set) var entries: [Entry] = []
  private var parked: [StaffMember.ID: [Entry]] = [:]
  private var count = 0

  init(_ first: any Screen) { push(first) }

  /// What is shown.
  var top: Entry? { entries.last }

  /// Whether only the first page is open.
  var isAtRoot: Bool { entries.count == 1 }

  /// The numbers of all screens that there are, also of those that wait for their author.
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

  /// Goes back to the screen before, if there is one.
  mutating func pop() {
    if entries.count > 1 { entries.removeLast() }
  }

  /// Closes a screen, also one that another one stands on.
  mutating func remove(_ number: Int) {
    entries.removeAll { $0.number == number }
  }

  /// Closes all screens and opens others.
  mutating func reset(to screens: [any Screen]) {
    entries = []
    for screen in screens { push(screen) }
  }

  /// Keeps what somebody of the staff has begun, if there is anything that would be lost.
  mutating func park(for author: StaffMember.ID) {
    let work = Array(entries.dropFirst())
    parked[author] = work.contains { $0.screen.holdsDraft } ? work : nil
  }

  /// Opens what somebody had begun on top of the first page; says whether there was anything.
  mutating func unpark(for author: StaffMember.ID, on first: any Screen) -> Bool {
    reset(to: [first])
    guard let work = parked.removeValue(forKey: author) else { return false }
    entries += work
    return true
  }

  /// Forgets what somebody had begun.
  mutating func forgetParked(for author: StaffMember.ID) { parked[author] = nil }

  /// The screen with a number, wherever it is.
  func screen(_ number: Int) -> (any Screen)? {
    (entries + parked.values.flatMap { $0 }).first { $0.number == number }?.screen
  }

  /// Puts a screen's new state in the place of the one before; nothing where it is gone.
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
