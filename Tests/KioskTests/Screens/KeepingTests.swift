import Foundation
import KioskModel
import Testing

@testable import Kiosk

@Suite struct KeepingTests {
  private var here: Surroundings
  private var keeping: Keeping

  init() throws {
    here = try Driver().app.here
    keeping = Keeping(UUID(), here)
  }

  private mutating func save() { keeping.learn(.saved(id: keeping.event), here) }

  /// Takes it back and gives the name of the event that does.
  private mutating func undo() throws -> String {
    let requests = keeping.undo(here)
    try #require(requests.count == 1)
    guard case .record(.feedback(.retract(keeping.event)), let id) = requests[0] else {
      throw CancellationError()
    }
    return id.uuidString.lowercased()
  }

  @Test mutating func takingBackIsToldWhenItIsOnTheDisk() throws {
    save()
    let retraction = try undo()
    #expect(keeping.phase == .undoing)
    keeping.learn(.saved(id: UUID().uuidString.lowercased()), here)
    #expect(keeping.phase == .undoing)
    keeping.learn(.saved(id: retraction), here)
    #expect(keeping.phase == .undone)
    #expect(keeping.deadline == here.moment.uptime + Keeping.farewellTime)
    let isOver = keeping.pass()
    #expect(isOver)
  }

  @Test mutating func aDiskThatIsLateOrRefusesIsToldAndTheLastWordComesAfterIt() throws {
    for refuses in [false, true] {
      keeping = Keeping(UUID(), here)
      save()
      let retraction = try undo()
      if refuses {
        keeping.learn(.notSavedYet(id: retraction), here)
      } else {
        #expect(keeping.deadline == here.moment.uptime + Keeping.savingTime)
        let isOver = keeping.pass()
        #expect(!isOver)
      }
      #expect(keeping.phase == .undoNotSavedYet && keeping.deadline == nil)
      keeping.learn(.saved(id: retraction), here)
      #expect(keeping.phase == .undone)
    }
  }

  @Test mutating func itIsTakenBackOnce() throws {
    let early = keeping.undo(here)
    save()
    _ = try undo()
    let again = keeping.undo(here)
    #expect(early.isEmpty && again.isEmpty)
    #expect(!keeping.canUndo(here))
  }
}
