import Foundation
import KioskModel
import ModelSupport
import Testing

/// The mapping of calendar categories to kinds of activity, and changes to it by staff.
@Suite("Categories of calendars")
struct CategoryKindTests {
  private let shipped = CategoryKinds.of(["movement": ["Yoga"], "culture": ["Film"]])

  /// A programme with activities imported with some categories.
  private func programme(_ categories: [String: String]) throws -> PlannedProgramme {
    var programme = PlannedProgramme([])
    for (uid, names) in categories.sorted(by: { $0.key < $1.key }) {
      try take(names, uid, into: &programme, CategoryTable())
    }
    return programme
  }

  private func take(
    _ names: String, _ uid: String, into programme: inout PlannedProgramme, _ table: CategoryTable,
    title: String = "Träff"
  ) throws {
    let plan = try plan(names, uid, programme, table, title: title)
    try programme.apply(programme.editor().take(plan))
  }

  private func plan(
    _ names: String, _ uid: String, _ programme: PlannedProgramme, _ table: CategoryTable,
    title: String = "Träff"
  ) throws -> ImportPlan {
    let file = CalendarText.calendar([
      "BEGIN:VEVENT", "UID:\(uid)", "SUMMARY:\(title) \(uid)", "DTSTART:20261202T100000",
      "DURATION:PT1H", "CATEGORIES:\(names)", "END:VEVENT",
    ])
    let options = ImportOptions(kinds: shipped.with(table.kinds))
    return ImportPlan(
      reading: try ICalendarReader.read(file, place: try Support.stockholm(), options: options),
      existing: try programme.activities().values.sorted { $0.uid < $1.uid },
      place: try Support.stockholm(), file: uid + ".ics", now: PlannedProgramme.now)
  }

  private func table(_ programme: PlannedProgramme) throws -> CategoryTable {
    try programme.others["categories.json"].map { try CategoryTable(JSONReader($0)) }
      ?? CategoryTable()
  }

  private func set(
    _ kind: ActivityKind?, _ category: String, in programme: inout PlannedProgramme
  ) throws -> DocumentChange {
    let change = try programme.editor().setKind(
      kind, of: category, in: table(programme), shipped: shipped)
    try programme.apply(change)
    return change
  }

  @Test func `What came with the category goes along, and comes back by undoing`() throws {
    var programme = try programme(["a": "Syjunta", "b": "SYJUNTA,Yoga", "c": "Film"])
    let before = programme
    let change = try set(.social, "syjunta", in: &programme)
    #expect(try programme.activity("a").kind == .social)
    #expect(try programme.activity("b").kind == .social)
    #expect(try programme.activity("c").kind == .culture)
    #expect(programme.others["categories.json"] == ["social": ["syjunta"]])
    try programme.apply(change.undone)
    #expect(programme.documents == before.documents && programme.others.isEmpty)
  }

  @Test func `What somebody has chosen context stays, and is no clash at the next import`() throws {
    var programme = try programme(["a": "Syjunta"])
    var document = try programme.activity("a").document
    document["motesplats.example:kind"] = "course"
    try programme.apply(
      DocumentChange([
        .init(
          path: DocumentKind.programme.path(of: "a"), before: programme.activity("a").document,
          after: document)
      ]))
    _ = try set(.social, "Syjunta", in: &programme)
    #expect(try programme.activity("a").kind == .course)
    let again = try plan("Syjunta", "a", programme, table(programme), title: "Ny titel")
    #expect(again.clashes.isEmpty)
    #expect(again.changed.map(\.kind) == [.course] && again.changed.map(\.title) == ["Ny titel a"])
  }

  @Test func `The next import finds nothing changed, and a new activity has the kind`() throws {
    var programme = try programme(["a": "Syjunta"])
    _ = try set(.social, "Syjunta", in: &programme)
    let again = try plan("Syjunta", "a", programme, table(programme))
    #expect(again.toStore.isEmpty && again.clashes.isEmpty)
    try take("Syjunta", "z", into: &programme, table(programme), title: "Annan")
    #expect(try programme.activity("z").kind == .social)
  }

  @Test func `Taking the place's own word away leaves the one that comes with the kiosk`() throws {
    var programme = try programme(["a": "Film", "b": "Syjunta"])
    _ = try set(.social, "FILM", in: &programme)
    _ = try set(.advice, "Syjunta", in: &programme)
    #expect(try programme.activity("a").kind == .social)
    _ = try set(nil, "film", in: &programme)
    #expect(try programme.activity("a").kind == .culture)
    _ = try set(nil, "Syjunta", in: &programme)
    #expect(try programme.activity("b").document["motesplats.example:kind"] == nil)
    #expect(programme.others["categories.json"] == nil)
  }

  @Test func `What was not imported has no categories`() throws {
    var document = try programme(["a": "Syjunta"]).activity("a").document
    for key in ["importedFrom", "imported"] { document["motesplats.example:" + key] = nil }
    var programme = PlannedProgramme([document])
    #expect(try programme.activity("a").importedCategories.isEmpty)
    #expect(try set(.social, "Syjunta", in: &programme).edits.count == 1)
  }

  @Test func `Those without a kind come first, each once, with how many have it`() throws {
    let programme = try programme(["a": "Film", "b": "film,Syjunta", "c": "Bokcirkel"])
    let table = try CategoryTable(JSONReader(["social": ["Bingo"], "other": ["Film"]]))
    let uses = CategoryUse.all(
      in: try programme.activities().values.sorted { $0.uid < $1.uid }, table, shipped: shipped)
    #expect(uses.map(\.category) == ["Bokcirkel", "Syjunta", "Bingo", "Film"])
    #expect(uses.map(\.kind) == [nil, nil, .social, .other])
    #expect(uses.map(\.count) == [1, 1, 0, 2])
    #expect(uses.map(\.isOwn) == [false, false, true, true])
  }

  @Test func `A category that says "other" leaves the word to the others`() {
    let kinds = CategoryKinds.of(["other": ["Film"], "movement": ["Yoga"]])
    #expect(kinds.kind(of: ["Film", "Yoga"]) == .movement)
    #expect(kinds.kind(of: ["film"]) == .other)
    #expect(kinds.kind(of: ["Bingo"]) == nil)
  }

  @Test func `A table with an error is told, and its last good version serves`() throws {
    let scratch = try ScratchFolder()
    try Document.save(
      Site.document(
        id: "a", name: "A", district: "", timeZone: try Support.stockholm(), languages: ["sv"]),
      to: scratch.data.site)
    try Document.save(["social": ["Syjunta"]], to: scratch.data.path(.categories))
    scratch.data.keepCopies()
    try Document.save(["sewing": ["Syjunta"]], to: scratch.data.path(.categories))
    let place = try MeetingPlace(scratch.data)
    #expect(place.categories.kinds.kind(of: ["Syjunta"]) == .social)
    #expect(place.errors.map(\.file) == [scratch.data.path(.categories)])
    #expect(try !FolderCheck(scratch.data).isClean)
  }
}

extension CategoryKinds {
  /// A table in the form of its document.
  static func of(_ object: JSONObject) -> CategoryKinds {
    (try? CategoryKinds(JSONReader(object))) ?? CategoryKinds()
  }
}
