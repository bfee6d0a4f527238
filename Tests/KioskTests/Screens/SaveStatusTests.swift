import Foundation
import Testing

@testable import Kiosk
@testable import KioskModel

@Suite struct KeepingTests {
  private var context: Context
  private var keeping: SaveStatus

  init() throws {
    context = try Driver().app.context
    keeping = SaveStatus(UUID(), context)
  }

  private mutating func save() { keeping.learn(.saved(id: keeping.event), context) }

  /// Undoes the entry; returns the id of the entry that does so.
  private mutating func undo() throws -> String {
    let effects: [Effect<Never>] = keeping.undo(context)
    try #require(effects.count == 1)
    guard case .record(let batch) = effects[0], let entry = batch.entries.first,
      entry.entry == .feedback(.retract(event: keeping.event))
    else {
      throw CancellationError()
    }
    return entry.name
  }

  @Test mutating func takingBackIsToldWhenItIsOnTheDisk() throws {
    save()
    let retraction = try undo()
    #expect(keeping.phase == .undoing)
    keeping.learn(.saved(id: UUID().uuidString.lowercased()), context)
    #expect(keeping.phase == .undoing)
    keeping.learn(.saved(id: retraction), context)
    #expect(keeping.phase == .undone)
    #expect(keeping.deadline == context.moment.uptime + SaveStatus.endAnnouncementTime)
    let isOver = keeping.pass()
    #expect(isOver)
  }

  @Test mutating func aDiskThatIsLateOrRefusesIsToldAndTheLastWordComesAfterIt() throws {
    for refuses in [false, true] {
      keeping = SaveStatus(UUID(), context)
      save()
      let retraction = try undo()
      if refuses {
        keeping.learn(.delayed(id: retraction), context)
      } else {
        #expect(keeping.deadline == context.moment.uptime + SaveStatus.savingTime)
        let isOver = keeping.pass()
        #expect(!isOver)
      }
      #expect(keeping.phase == .undoNotSavedYet && keeping.deadline == nil)
      keeping.learn(.saved(id: retraction), context)
      #expect(keeping.phase == .undone)
    }
  }

  @Test mutating func itIsTakenBackOnce() throws {
    let early: [Effect<Never>] = keeping.undo(context)
    save()
    _ = try undo()
    let again: [Effect<Never>] = keeping.undo(context)
    #expect(early.isEmpty && again.isEmpty)
    #expect(!keeping.canUndo(context))
  }
}
