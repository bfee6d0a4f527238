import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// The staff of a kiosk on the real disk.
@Suite struct StaffRoomTests {
  private let scratch: ScratchFolder
  private let room: StaffDirectory
  private let day = LocalDate("2026-11-20") ?? LocalDate(dayNumber: 0)

  init() throws {
    scratch = try ScratchFolder()
    room = StaffDirectory(scratch.data)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test func somebodyIsAddedWithAPINThatWorksAndAFileForTheOwnerAlone() throws {
    let (member, pin) = try room.add(name: " Anna  Berg ", role: .coordinator, on: day)
    #expect(member.name == "Anna Berg")
    #expect(try room.check(pin.digits, of: member.id, at: .zero) == .right(member))
    let file = scratch.data.path(.staff) + "/" + member.id + ".json"
    #expect(try mode(file) == 0o600)
    #expect(try mode(scratch.data.path(.staff)) == 0o700)
    #expect(try !scratch.text("local/staff/\(member.id).json").contains(pin.digits))
    _ = try room.check("000000", of: member.id, at: .zero)
    #expect(try mode(scratch.data.path(.staff) + "/" + member.id + ".tries") == 0o600)
  }

  private struct NotShown: Error {}

  @Test func aPINThatCouldNotBeShownIsNotStored() throws {
    let pin = try PIN("271953", on: day)
    #expect(throws: NotShown.self) {
      try room.add(name: "Anna", role: .host, pin: pin) { throw NotShown() }
    }
    #expect(room.members().values.isEmpty)
    // Nothing is shown for somebody who cannot be added.
    let anna = try room.add(name: "Anna", role: .host, pin: pin) {}
    var shown = 0
    #expect(throws: StaffError.self) {
      try room.add(name: "anna", role: .host, pin: pin) { shown += 1 }
    }
    #expect(shown == 0)
    #expect(throws: NotShown.self) {
      try room.setPIN(try PIN("482915", on: day), of: anna.id) { throw NotShown() }
    }
    #expect(try room.check("271953", of: anna.id, at: .zero) == .right(anna))
  }

  @Test func aNameIsThereOnceAndNotEmpty() throws {
    _ = try room.add(name: "Anna", role: .host, on: day)
    #expect { try room.add(name: "anna", role: .host, on: day) } throws: { error in
      if case StaffError.nameTaken = error { true } else { false }
    }
    #expect { try room.add(name: " \u{1B}\n ", role: .host, on: day) } throws: { error in
      // A name that only consists of characters that cannot be displayed is empty.
      if case StaffError.nameMissing = error { true } else { false }
    }
    #expect(room.members().values.count == 1)
  }

  @Test func aPersonalIdentityNumberIsNoName() throws {
    #expect { try room.add(name: "Bo 19850412-1234", role: .host, on: day) } throws: { error in
      if case StaffError.looksLikeIdentityNumber = error { true } else { false }
    }
  }

  @Test func aNewPINReplacesTheOldOneAndForgetsTheTries() throws {
    let (member, old) = try room.add(name: "Anna", role: .host, on: day)
    for _ in 1...6 { _ = try room.check("000000", of: member.id, at: .zero) }
    let new = try room.resetPIN(of: member.id, on: day)
    #expect(room.waiting(for: member.id, at: .zero) == nil)
    #expect(try room.check(old.digits, of: member.id, at: .zero) == .wrong(wait: .zero))
    let check = try room.check(new.digits, of: member.id, at: .zero)
    if case .right = check {} else { Issue.record("\(check)") }
  }

  @Test func theLastCoordinatorStays() throws {
    let (first, _) = try room.add(name: "Anna", role: .coordinator, on: day)
    let (host, _) = try room.add(name: "Bo", role: .host, on: day)
    #expect(throws: StaffError.self) { try room.remove(first.id) }
    let (second, _) = try room.add(name: "Cia", role: .coordinator, on: day)
    try room.remove(first.id)
    try room.remove(host.id)
    #expect(Array(room.members().values.values) == [second])
    #expect(throws: StaffError.self) { try room.remove(first.id) }
  }

  @Test func whatIsUnknownInADocumentSurvivesANewPIN() throws {
    let (member, _) = try room.add(name: "Anna", role: .host, on: day)
    let file = "local/staff/\(member.id).json"
    try scratch.write(
      try scratch.text(file).replacingOccurrences(
        of: "\"version\"", with: "\"motesplats.example:shoe\": 38, \"version\""), to: file)
    _ = try room.resetPIN(of: member.id, on: day)
    #expect(try room.member(member.id).document["motesplats.example:shoe"] == 38)
  }

  @Test func aBrokenDocumentLocksNobodyElseOut() throws {
    let (member, pin) = try room.add(name: "Anna", role: .host, on: day)
    try scratch.write("{ \"id\": ", to: "local/staff/broken.json")
    let reading = room.members()
    #expect(Array(reading.values.values) == [member] && reading.errors.count == 1)
    #expect(try room.check(pin.digits, of: member.id, at: .zero) == .right(member))
    #expect(try !FolderCheck(scratch.data).isClean)
  }
}
