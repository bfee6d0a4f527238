import Foundation
import KioskModel

/// The state of saving what a visitor has entered, and for how long it can be undone.
struct SaveStatus: Sendable {
  /// How far saving or undoing has come.
  enum Phase: Hashable, Sendable {
    case saving
    /// The disk is slow or has failed; the entry is kept, and saving is tried again.
    case notSavedYet
    case saved
    /// It is being undone; it counts until that is on the disk.
    case undoing
    /// The disk is slow or has failed to save the undo, which is tried again.
    case undoNotSavedYet
    /// The undo is on the disk.
    case undone
  }

  private(set) var phase = Phase.saving
  /// When the state changes by itself.
  private(set) var deadline: Duration?
  /// The id of the journal entry.
  let event: String
  /// The id of the entry that undoes it.
  private var retraction: String?
  private var undoEnds: Duration?

  /// For how long it can be undone.
  static let undoTime = Duration.seconds(5)
  /// For how long it can be undone if the choice has to be read aloud first.
  static let listenersUndoTime = Duration.seconds(40)
  /// How long saving may take before the visitor is told.
  static let savingTime = Duration.milliseconds(1500)
  /// How long the last message is shown.
  static let endAnnouncementTime = Duration.seconds(4)

  /// The status of an entry that is being saved.
  init(_ id: UUID, _ context: Context) {
    event = id.uuidString.lowercased()
    deadline = context.moment.uptime + Self.savingTime
  }

  /// Whether it can still be undone.
  func canUndo(_ context: Context) -> Bool {
    guard phase == .saved, let undoEnds else { return false }
    return context.moment.uptime < undoEnds
  }

  /// Whether the disk may answer at any moment, so that nothing should be read aloud yet.
  var isInProgress: Bool { phase == .saving || phase == .undoing }

  /// Whether the visitor has asked to undo it.
  var isTakenBack: Bool { retraction != nil }

  /// The effects that undo it, if it is saved and has not been undone.
  mutating func undo<Action>(_ context: Context) -> [Effect<Action>] {
    guard phase == .saved else { return [] }
    let id = context.newID()
    retraction = id.uuidString.lowercased()
    phase = .undoing
    deadline = context.moment.uptime + Self.savingTime
    return [.record(.feedback(.retract(event: event)), id: id)]
  }

  /// Starts the time of the last message.
  mutating func announceEnd(_ context: Context) {
    deadline = context.moment.uptime + Self.endAnnouncementTime
  }

  /// Handles the new status of a journal entry.
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
      announceEnd(context)
    case (.delayed(let id), .undoing):
      guard id == retraction else { return }
      phase = .undoNotSavedYet
      deadline = nil
    default: break
    }
  }

  /// Handles the deadline; returns whether the last message has been shown.
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
