import Foundation
import KioskModel

/// How what a visitor has just said comes onto the disk, and how long it can be taken back.
struct SaveStatus: Sendable {
  /// How far it has come.
  enum Phase: Hashable, Sendable {
    case saving
    /// The disk takes its time or refuses; the event is kept and tried again.
    case notSavedYet
    case saved
    /// It is being taken back; until that is on the disk it counts.
    case undoing
    /// The disk takes its time or refuses to take it back; that is kept and tried again.
    case undoNotSavedYet
    /// That it was taken back is on the disk.
    case undone
  }

  private(set) var phase = Phase.saving
  /// When it is to be looked at again.
  private(set) var deadline: Duration?
  /// The event's name in the journal.
  let event: String
  /// The name of the event that takes it back.
  private var retraction: String?
  private var undoEnds: Duration?

  /// How long it can be taken back.
  static let undoTime = Duration.seconds(5)
  /// And where that has to be heard first.
  static let listenersUndoTime = Duration.seconds(40)
  /// How long it may take to reach the disk before the visitor is told.
  static let savingTime = Duration.milliseconds(1500)
  /// How long the last word stands.
  static let farewellTime = Duration.seconds(4)

  /// An event that is on its way.
  init(_ id: UUID, _ context: Context) {
    event = id.uuidString.lowercased()
    deadline = context.moment.uptime + Self.savingTime
  }

  /// Whether it can still be taken back.
  func canUndo(_ context: Context) -> Bool {
    guard phase == .saved, let undoEnds else { return false }
    return context.moment.uptime < undoEnds
  }

  /// Whether the disk has been asked for something and its answer may still come at once: a
  /// moment in which there is nothing to say aloud.
  var isUnderWay: Bool { phase == .saving || phase == .undoing }

  /// Whether somebody has asked for it to be taken back.
  var isTakenBack: Bool { retraction != nil }

  /// Takes it back, as long as it is saved and was not taken back before.
  mutating func undo<Action>(_ context: Context) -> [Effect<Action>] {
    guard phase == .saved else { return [] }
    let id = context.newID()
    retraction = id.uuidString.lowercased()
    phase = .undoing
    deadline = context.moment.uptime + Self.savingTime
    return [.record(.feedback(.retract(event: event)), id: id)]
  }

  /// The last word stands from now on.
  mutating func sayFarewell(_ context: Context) {
    deadline = context.moment.uptime + Self.farewellTime
  }

  /// Takes notice of what has become of an entry.
  mutating func learn(_ status: EntryStatus, _ context: Context) {
    switch (status, phase) {
    case (.saved(event), .saving), (.saved(event), .notSavedYet):
      phase = .saved
      undoEnds =
        context.moment.uptime
        + (context.access.hasListener ? Self.listenersUndoTime : Self.undoTime)
      deadline = undoEnds
    case (.delayed(event), .saving):
      phase = .notSavedYet
      deadline = nil
    case (.saved(let id), .undoing), (.saved(let id), .undoNotSavedYet):
      guard id == retraction else { return }
      phase = .undone
      sayFarewell(context)
    case (.delayed(let id), .undoing):
      guard id == retraction else { return }
      phase = .undoNotSavedYet
      deadline = nil
    default: break
    }
  }

  /// The deadline has come; says whether the last word has been said.
  mutating func pass() -> Bool {
    deadline = nil
    switch phase {
    case .saving:
      phase = .notSavedYet
      return false
    case .undoing:
      phase = .undoNotSavedYet
      return false
    case .notSavedYet, .undoNotSavedYet: return false
    case .undone: return true
    case .saved:
      defer { undoEnds = nil }
      return undoEnds == nil
    }
  }
}
