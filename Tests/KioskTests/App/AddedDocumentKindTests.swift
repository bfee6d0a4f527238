import Foundation
import KioskModel
import TerminalUI
import Testing

@testable import Kiosk

/// A kind of document that the kiosk does not have is listed, and nothing else has to change: it is
/// watched, checked, copied, and its changes are undone by themselves.
@Suite struct AddedDocumentKindTests {
  /// What the café serves.
  private nonisolated struct Dish: StoredDocument {
    static let documentKind = DocumentKind("dishes", hasCopies: true, isForHosts: true)
    let name: String
    init(_ reader: JSONReader) throws(DocumentProblem) { name = try reader.string("name") }
  }

  private nonisolated static let kinds: [any StoredDocument.Type] = DocumentKind.all + [Dish.self]
  private let scratch = ScratchFolder()
  private let soup: String
  private var data: DataFolder { DataFolder(scratch.path) }

  init() throws {
    soup = DataFolder(scratch.path).path(Dish.documentKind, of: "soup")
    try Disk.live.makeFolder(DataFolder(scratch.path).path(Dish.documentKind))
    try Document.save(try Fixture.site().document, to: DataFolder(scratch.path).site)
    try Document.save(["name": "Soppa"], to: soup)
  }

  private func spoil() throws {
    try Document.save(bytes: Array("{\n  \"name\": 7\n}".utf8), to: soup)
  }

  @Test func itIsWatched() {
    #expect(data.watched(Self.kinds).contains(scratch.path + "/dishes"))
    #expect(!data.watched().contains(scratch.path + "/dishes"))
  }

  @Test func itIsChecked() throws {
    let before = try FolderCheck(data, kinds: Self.kinds)
    #expect(before.isClean && before.documents == 2)
    try spoil()
    let check = try FolderCheck(data, kinds: Self.kinds)
    #expect(check.documentErrors.map(\.file) == [soup] && check.documentErrors.map(\.line) == [2])
    #expect(check.documents == 1)
  }

  @Test func itsLastGoodVersionIsKept() throws {
    data.keepCopies(Self.kinds)
    try spoil()
    let reading = Dish.documents(in: data).read()
    #expect(reading.values["soup.json"]?.name == "Soppa" && reading.served == ["soup.json"])
    #expect(Dish.documents(in: data, servesCopies: false).read().values.isEmpty)
  }

  @Test func itsChangesAreUndoneByThemselves() {
    var history = EditHistory(Self.kinds)
    let dish = change(Dish.documentKind.path(of: "soup"))
    history.note(change("programme/walk.json"), .edit)
    history.note(dish, .edit)
    history.note(change("notices/closed.json"), .edit)
    #expect(history.undo(in: Dish.documentKind) == dish.undone)
    history.note(dish.undone, .undo)
    #expect(history.undo(in: Dish.documentKind) == nil)
    #expect(history.redo(in: Dish.documentKind) == dish)
    history.forgetAll(in: Dish.documentKind)
    #expect(history.redo(in: Dish.documentKind) == nil)
    #expect(history.undo(in: .programme) != nil && history.undo(in: .notices) != nil)
  }

  private func change(_ path: String) -> DocumentChange {
    DocumentChange([.init(path: path, before: nil, after: ["name": "Soppa"])])
  }
}

/// What holds of the kinds that there are.
@Suite struct DocumentKindTests {
  private let kinds = DocumentKind.all.map { $0.documentKind }

  @Test func everyKindHasAPlaceOfItsOwn() {
    #expect(Set(kinds.map(\.path)).count == kinds.count)
    for kind in kinds {
      let path = kind.isFile ? kind.path : kind.path(of: "a/b")
      #expect(kinds.filter { $0.holds(path) } == [kind], "\(kind.path)")
    }
  }

  /// What is about visitors and staff must not stay where erasing does not look.
  @Test func nothingAboutPeopleIsCopied() {
    #expect(
      Set(kinds.filter(\.hasCopies)) == [
        .site, .programme, .notices, .information, .categories, .device,
      ])
  }

  /// What the kiosk alone writes is not read again because of that.
  @Test func whatOthersChangeIsWatched() {
    let names = [
      "programme", "notices", "information", "replies", "questions", "local/staff", "local",
      "people", "import", "erased",
    ]
    #expect(Set(DataFolder("/data").watched()) == Set(names.map { "/data/" + $0 }))
  }

  @Test func hostsUndoWhatTheyMayEdit() throws {
    #expect(Set(kinds.filter(\.isForHosts)) == [.notices, .information, .replies])
    var context = Context(
      place: try Fixture.place(),
      words: try Localizer(folder: Fixture.assets().locales).catalogue("sv"),
      moment: Moment(wall: .now, uptime: .zero), states: .kiosk)
    for path in ["programme/walk.json", "notices/closed.json"] {
      context.edits.note(
        DocumentChange([.init(path: path, before: nil, after: ["a": 1])]), .edit)
    }
    func choices(_ kind: DocumentKind) -> [Choice<CardScreen.Action>] {
      DocumentEditing(kind).choices(context)
    }
    context.staff = try member("host")
    #expect(choices(.programme).isEmpty && choices(.notices).count == 1)
    context.staff = try member("coordinator")
    #expect(choices(.programme).count == 1 && choices(.notices).count == 1)
  }

  /// A calendar that changed nothing in the programme leaves its record alone to be undone.
  @Test func theRecordOfACalendarIsUndoneWithTheProgramme() {
    var history = EditHistory()
    history.note(
      DocumentChange([
        .init(path: DocumentKind.calendars.path(of: "region"), before: nil, after: ["a": 1])
      ]), .edit)
    #expect(history.undo(in: .programme) != nil && history.undo(in: .site) == nil)
  }

  @Test func theReadmeSaysWhatIsNotShared() throws {
    let bytes = try Disk.live.read(Fixture.repository + "/README.md")
    let readme = String(decoding: bytes, as: UTF8.self)
    #expect(readme.contains("`\(DataFolder.notShared)` is never shared"))
    for kind in kinds where !kind.isShared {
      #expect(readme.contains("\n\(kind.path)"), "\(kind.path)")
    }
  }

  private func member(_ role: String) throws -> StaffMember {
    try StaffMember(
      JSONReader([
        "version": 1, "id": "anna", "name": "Anna", "role": .string(role), "pin": "$y$x",
      ]))
  }
}
