import ModelSupport
import Testing

@testable import KioskModel

struct FolderLockTests {
  @Test func aSecondProgramIsRefusedUntilTheFirstHasEnded() throws {
    let folder = try ScratchFolder()
    try hold(folder.data) {
      let error = #expect(throws: DiskError.self) { try hold(folder.data) {} }
      #expect(error?.isHeldByAnother == true)
      #expect(error?.path == folder.path + "/local/.lock")
      // The programme has a separate lock, so that a calendar can be imported while a kiosk is
      // running.
      let programme = try folder.data.lockProgramme()
      _ = consume programme
    }
    try hold(folder.data) {}
  }

  @Test func aFolderThatIsNotThereHasNoLock() throws {
    let error = #expect(throws: DiskError.self) { try hold(DataFolder("/nowhere/at-all")) {} }
    #expect(error?.isMissing == true && error?.isHeldByAnother == false)
  }

  private func hold(_ folder: DataFolder, _ body: () throws -> Void) throws {
    let lock = try folder.lock()
    try body()
    _ = consume lock
  }
}
