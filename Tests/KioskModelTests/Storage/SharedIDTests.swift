import ModelSupport
import Testing

@testable import KioskModel

/// Two machines with the same device id, as two clones of one disk have it if nothing tells the
/// machines apart.
struct SharedIDTests {
  private let here: ScratchFolder
  private let day = JournalSamples.day
  private let machine = Machine(name: "kiosk", fingerprint: "aaaa", derivedID: "kiosk")

  init() throws { here = try ScratchFolder() }

  private func own(_ folder: DataFolder) throws -> OwnDevice {
    try OwnDevice.open(folder, machine: machine, today: day)
  }

  /// Another data folder with the same device.
  private func clone() throws -> ScratchFolder {
    let clone = try ScratchFolder()
    try clone.write(here.bytes("local/device.json"), to: "local/device.json")
    return clone
  }

  private func ids(_ folder: ScratchFolder) throws -> [String] {
    try Journal(root: folder.path).read(.feedback, on: day).records.map(\.id)
  }

  private func journal(_ device: Device) -> String { JournalSamples.file(device: device.id) }

  /// Two kiosks write in one mounted folder whose locks do not reach the other machine.
  @Test func twoInOneFolderAreNoticedAtTheNextEntry() throws {
    let first = try own(here.data)
    let old = first.device.id
    let clone = try clone()
    let second = try own(DataFolder(root: here.path, local: clone.data.local))
    #expect(second.device.id == old)
    var a = JournalWriter(root: here.path, own: first)
    var b = JournalWriter(root: here.path, own: second)
    var written: [String] = []
    for number in 0..<6 {
      let event = JournalSamples.event(number)
      if number.isMultiple(of: 2) {
        try a.append([event], to: .feedback, on: day)
      } else {
        try b.append([event], to: .feedback, on: day)
      }
      written.append(event.id)
    }
    #expect(first.device.id != old)
    #expect(first.device.id != second.device.id)
    #expect(first.device.former.map(\.id) == [old])
    #expect(first.device.former.map(\.reason) == [.shared])
    #expect(Set(try ids(here)) == Set(written) && written.count == 6)
    // The new id is also that of the next start.
    #expect(try own(here.data).device == first.device)
  }

  /// A sync program replaces the journal by the other machine's, and the thanked entries are gone
  /// from it.
  @Test func whatTheOthersJournalReplacesIsWrittenAgain() throws {
    let first = try own(here.data)
    let old = first.device
    let clone = try clone()
    var a = JournalWriter(root: here.path, own: first)
    var b = JournalWriter(root: clone.path, own: try own(clone.data))
    let mine = (0..<4).map { JournalSamples.event($0) }
    for event in mine.prefix(2) { try a.append([event], to: .feedback, on: day) }
    try a.append([mine[2]], to: .attendance, on: day)
    try b.append([JournalSamples.event(9)], to: .feedback, on: day)
    try b.append([JournalSamples.event(9)], to: .attendance, on: day)
    for stream in [JournalPath.Stream.feedback, .attendance] {
      let file = JournalSamples.file(device: old.id, stream)
      try here.remove(file)
      try here.write(clone.bytes(file), to: file)
    }
    try a.append([mine[3]], to: .feedback, on: day)
    #expect(first.device.id != old.id)
    let journal = Journal(root: here.path)
    let feedback = try journal.read(.feedback, on: day, of: [first.device.id]).records.map(\.id)
    #expect(Set(feedback) == [mine[0].id, mine[1].id, mine[3].id])
    let attendance = try journal.read(.attendance, on: day, of: [first.device.id]).records
    #expect(attendance.map(\.id) == [mine[2].id])
    // What the other one wrote is where it was.
    #expect(try here.bytes(self.journal(old)) == clone.bytes(self.journal(old)))
  }

  /// The new id cannot be stored: nothing is acknowledged before it is.
  @Test func withoutANewIDNothingIsSaved() throws {
    // Six calls make the device, and the next one makes it a new one.
    let disk = CallsThatFail().disk(failing: 6)
    let first = try OwnDevice.open(here.data, machine: machine, today: day, disk: disk)
    let old = first.device
    var a = JournalWriter(root: here.path, own: first)
    try a.append([JournalSamples.event(0)], to: .feedback, on: day)
    let foreign = JournalRecord(sequence: 2, id: "foreign", type: "t", content: [:]).line + [0x0A]
    try here.write(here.bytes(journal(old)) + foreign, to: journal(old))
    let event = JournalSamples.event(1)
    #expect(throws: DiskError.self) { try a.append([event], to: .feedback, on: day) }
    #expect(first.device == old)
    #expect(try !ids(here).contains(event.id))
    try a.append([event], to: .feedback, on: day)
    #expect(first.device != old)
    #expect(try ids(here).contains(event.id))
  }

  /// What the machine itself does to its journals is not taken for another machine's.
  @Test func oneMachineAloneKeepsItsID() throws {
    let device = try own(here.data)
    let old = device.device
    var a = JournalWriter(root: here.path, own: device)
    try a.append([JournalSamples.event(0)], to: .feedback, on: day)
    // An erasure replaces the file.
    let rewriter = JournalRewriter(root: here.path)
    try rewriter.rewrite(JournalPath(device: old.id, day: day, stream: .feedback)) { _ in
      ["n": 7]
    }
    try a.append([JournalSamples.event(1)], to: .feedback, on: day)
    // A restore brings an earlier version back.
    let earlier = try here.bytes(journal(old))
    try a.append([JournalSamples.event(2)], to: .feedback, on: day)
    try here.remove(journal(old))
    try here.write(earlier, to: journal(old))
    try a.append([JournalSamples.event(3)], to: .feedback, on: day)
    // A power cut leaves an incomplete line.
    try here.write(here.bytes(journal(old)) + Array("{\"seq\":9".utf8), to: journal(old))
    try a.append([JournalSamples.event(4)], to: .feedback, on: day)
    // The next start finds what the last one wrote, also after days with another date.
    a = JournalWriter(root: here.path, own: try own(here.data))
    for offset in [0, 1, -400, 0] {
      try a.append([JournalSamples.event(5)], to: .feedback, on: day + offset)
    }
    #expect(try own(here.data).device == old && device.device == old)
  }

  /// A failed sync leaves a line of which it is not certain whether it is in the file.
  @Test func aFailingDiskIsNotAnotherMachine() throws {
    for number in 0..<12 {
      let folder = try ScratchFolder()
      let device = try own(folder.data)
      let old = device.device
      let calls = CallsThatFail()
      var a = JournalWriter(root: folder.path, own: device, disk: calls.disk(failing: number))
      for count in 0..<6 {
        try? a.append([JournalSamples.event(count)], to: .feedback, on: day)
      }
      #expect(device.device == old, "call \(number)")
    }
  }
}
