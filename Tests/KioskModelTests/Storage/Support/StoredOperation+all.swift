import Foundation
import ModelSupport
import Testing

@testable import KioskModel

/// What people do to documents and journals.
extension StoredOperation: CustomTestStringConvertible {
  /// Its name.
  public var testDescription: String { name }

  private static let folder = DataFolder(SimulatedDisk.root)
  private static let day = JournalSamples.day
  private static let own = Device(id: JournalSamples.device)
  private static let kim = "0b8f4a52-0000-4000-8000-000000000001"

  static let all: [StoredOperation] = [
    edit, manyEdits, undo, storedName, erasure, obedience, wish, upkeep, closing, pin, heir,
    checkIn, takenBack, setUp,
  ]

  /// The documents of the kinds that people share, without what is only the program's own.
  private static func documents(_ disk: Disk) throws -> String {
    try ["programme", "people", "local/staff"].flatMap { kind in
      try ((try? disk.list(folder.root + "/" + kind)) ?? []).filter { $0.hasSuffix(".json") }.map {
        let bytes = try disk.read(folder.root + "/" + kind + "/" + $0)
        return kind + "/" + $0 + String(decoding: bytes, as: UTF8.self)
      }
    }.joined(separator: "\n")
  }

  private static func change(_ names: [String], from before: String?, to after: String?) throws
    -> DocumentChange
  {
    func object(_ title: String?) throws -> JSONObject? {
      guard let title else { return nil }
      return try JSONParser.parse(Array(DataSamples.activity("x", title: title).utf8)).objectValue
    }
    return DocumentChange(
      try names.map {
        .init(
          path: DocumentKind.programme.path(of: $0), before: try object(before),
          after: try object(after))
      })
  }

  private static func change(
    _ name: String, _ names: [String], from before: String?, to after: String?
  ) -> StoredOperation {
    StoredOperation(
      name: name,
      prepare: { disk in
        guard let before else { return }
        for name in names {
          disk.place(
            Array(DataSamples.activity("x", title: before).utf8),
            at: folder.path(.programme, of: name))
        }
      },
      run: { disk in
        // An import that is repeated takes in what is not there yet.
        let left =
          before == nil && names.count > 1
          ? names.filter { name in
            ((try? disk.list(folder.path(.programme))) ?? []).contains(name + ".json") == false
          } : names
        try change(left, from: before, to: after).applyUnlocked(in: folder, disk: disk)
      },
      outcome: documents, isInSteps: names.count > 1)
  }

  private static let edit = change("an edit", ["walk"], from: "Walk", to: "Long walk")
  private static let undo = change("an undo of a new activity", ["walk"], from: "Walk", to: nil)
  private static let manyEdits = change(
    "an import", (1...9).map { "a\($0)" }, from: nil, to: "Imported")

  private static let storedName = StoredOperation(
    name: "a name is stored",
    prepare: { $0.place([], at: SimulatedDisk.root + "/programme/.keep") },
    run: { disk in
      let people = PeopleFolder(folder, disk: disk)
      // The host sees the name in the list, and does not enter it again.
      guard people.read().values.isEmpty else { return }
      _ = try people.add(name: "Kim", consent: Person.Consent(date: day, textVersion: "1"))
    },
    outcome: { disk in
      PeopleFolder(folder, disk: disk).read().values.values.map(\.name).joined()
    })

  /// A visitor with arrivals in two journals, one of which ends in a cut line.
  private static func placeVisitor(_ disk: SimulatedDisk) throws {
    let person = Person.document(
      id: kim, name: "Kim", consent: Person.Consent(date: day, textVersion: "1"))
    disk.place(JSONWriter.document(.object(person)), at: folder.path(.people, of: kim))
    for age in 0...1 {
      let record = JournalRecord(
        sequence: 1, id: "i\(age)", type: "arrival", content: ["person": .string(kim)])
      let file = JournalSamples.file(day: day - age, .attendance)
      disk.place(record.line + [0x0A], at: SimulatedDisk.root + "/" + file)
    }
    let torn = SimulatedDisk.root + "/" + JournalSamples.file(day: day - 2, .attendance) + ".torn"
    disk.place(Array("{\"person\":\"\(kim)\"".utf8), at: torn)
  }

  /// How often the visitor's id stands on the disk, and how many entries there are.
  private static func traces(_ disk: Disk) throws -> String {
    let journal = Journal(root: folder.root, disk: disk)
    let entries = try (0...1).map {
      try journal.read(.attendance, on: day - $0).records
    }
    let links = entries.joined().filter { $0.content["person"] != nil }.count
    let torn = try journal.incompleteFiles().filter { file in
      try disk.read(folder.root + "/" + file).contains(text: kim)
    }
    let name = try? disk.read(folder.path(.people, of: kim))
    return "\(entries.joined().count) \(links) \(torn.count) \(name == nil)"
  }

  private static let erasure = StoredOperation(
    name: "a visitor is erased", prepare: placeVisitor,
    run: { disk in
      do throws(PersonError) {
        let erased = try PersonErasure(folder, device: own, disk: disk).erase(kim, on: day)
        if !erased.incomplete.isEmpty { throw PersonError.noSuchPerson("incomplete") }
      } catch {
        // Nothing is stored any more.
        if case .noSuchPerson(kim) = error { return }
        throw error
      }
    },
    outcome: traces, isInSteps: true)

  /// What this kiosk does about somebody erased at another one, whose document a sync has brought back.
  private static let obedience = StoredOperation(
    name: "an erasure at another kiosk is obeyed",
    prepare: { disk in
      try placeVisitor(disk)
      let hash = Tombstone.hash(.person, kim)
      disk.place(
        JSONWriter.document(.object(Tombstone.document(.person, on: day, isDone: true))),
        at: folder.path(.erased) + "/" + Tombstone.name(hash, "other"))
    },
    run: { disk in
      let enforcement = TombstoneEnforcement(folder, device: own, disk: disk)
      guard try enforcement.isDue(on: day) else { return }
      if try !enforcement.run(on: day).incomplete.isEmpty {
        throw PersonError.noSuchPerson("incomplete")
      }
    },
    outcome: { disk in
      let hash = Tombstone.hash(.person, kim)
      return try traces(disk) + " "
        + String(try Tombstones(folder, disk: disk).isDone(hash, by: own.id))
    }, isInSteps: true)

  private static let heir = StoredOperation(
    name: "a kiosk is declared gone",
    prepare: { $0.place([], at: SimulatedDisk.root + "/devices/.keep") },
    run: { disk in
      try PlaceDevices(folder, disk: disk).retire("gone", heir: own.id, on: day)
    },
    outcome: { PlaceDevices(folder, disk: $0).keeper(of: "gone", parts: []) })

  private static let upkeep = StoredOperation(
    name: "the upkeep after somebody was erased elsewhere",
    prepare: { disk in
      try placeVisitor(disk)
      try disk.disk.remove(folder.path(.people, of: kim))
      try disk.disk.syncFolder(folder.path(.people))
    },
    run: { disk in
      let done = try Upkeep(folder, disk: disk).run(
        today: day, retentionDays: 90, device: own)
      if !done.incomplete.isEmpty { throw PersonError.noSuchPerson("incomplete") }
    },
    outcome: { try String(traces($0).split(separator: " ").prefix(2).joined(separator: " ")) },
    isInSteps: true)

  private static let wish = StoredOperation(
    name: "a wish is erased",
    prepare: { disk in
      for segment in 1...2 {
        let record = JournalRecord(
          sequence: segment, id: "w", type: "wish", content: ["text": .string("Ring Kim 070")])
        let file = JournalSamples.file(segment: segment)
        disk.place(record.line + [0x0A], at: SimulatedDisk.root + "/" + file)
      }
    },
    run: { disk in
      let erased = try WishErasure(folder, device: own, disk: disk).erase("w", on: day)
      if !erased.incomplete.isEmpty { throw PersonError.noSuchPerson("incomplete") }
    },
    outcome: { disk in
      try (1...2).map { segment in
        let file = SimulatedDisk.root + "/" + JournalSamples.file(segment: segment)
        return String(try disk.read(file).contains(text: "Ring Kim"))
      }.joined(separator: " ")
    },
    isInSteps: true)

  private static let pin = StoredOperation(
    name: "a host is removed",
    prepare: { disk in
      let member = StaffMember.document(id: "host", name: "Ali", role: .host, pinHash: "$y$x")
      let other = StaffMember.document(id: "boss", name: "Eva", role: .coordinator, pinHash: "$y$x")
      disk.place(JSONWriter.document(.object(member)), at: folder.path(.staff, of: "host"))
      disk.place(JSONWriter.document(.object(other)), at: folder.path(.staff, of: "boss"))
    },
    run: { disk in
      do throws(StaffError) {
        try StaffDirectory(folder, disk: disk).remove("host")
      } catch {
        if case .noSuchMember = error { return }
        throw error
      }
    },
    outcome: documents)
}
