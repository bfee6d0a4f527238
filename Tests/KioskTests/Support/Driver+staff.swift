import Foundation
import KioskModel
import ModelSupport
import Testing

@testable import Kiosk
@testable import TerminalUI

/// Actions of staff.
extension Driver {
  /// Writes the meeting place into the driver's folder, so that changes are really saved.
  ///
  /// - Parameter hasReadCards: Whether the health information cards have been reviewed.
  func makeFolder(
    hasReadCards: Bool = true, _ change: (inout JSONObject) -> Void = { _ in }
  ) throws {
    let data = DataFolder(folder.path)
    for path in [data.root, data.path(.programme), data.path(.notices)] {
      try Disk.live.makeFolder(path)
    }
    try Document.save(try Fixture.site(change).document, to: data.site)
    for document in [Fixture.walk, Fixture.lecture, Fixture.cafe] {
      let activity = try Activity(document)
      try Document.save(document, to: data.path(.programme, of: activity.uid))
    }
    for document in hasReadCards ? Fixture.cardReviews : [] {
      try Disk.live.makeFolder(data.path(.information))
      let id = try #require(document["id"]?.stringValue)
      try Document.save(document, to: data.path(.information, of: id))
    }
    readPlace()
  }

  /// Adds a staff member; returns the PIN.
  @discardableResult
  func addStaff(_ name: String, _ role: StaffRole) throws -> String {
    if !folder.isMade { try makeFolder() }
    let (_, pin) = try StaffDirectory(DataFolder(folder.path)).add(
      name: name, role: role, on: app.context.now.date)
    readPlace()
    return pin.digits
  }

  /// Gives a staff member another PIN; returns it.
  func newPIN(_ name: String) throws -> String {
    let room = StaffDirectory(DataFolder(folder.path))
    let member = try #require(room.members().values.values.first { $0.name == name })
    return try room.resetPIN(of: member.id, on: app.context.now.date).digits
  }

  /// Stores the name of a person who has consented.
  @discardableResult
  func addPerson(_ name: String) throws -> Person {
    try PeopleFolder(DataFolder(folder.path)).add(
      name: name,
      consent: Person.Consent(date: app.context.now.date, textVersion: ConsentScreen.textVersion))
  }

  /// Opens the unlock page and types a PIN, as fast as people type.
  func unlock(_ name: String, pin: String) throws {
    press(.function(10))
    if app.context.members.count > 1 { try press(name) }
    write(pin)
    // So that the last digit is not taken for a held key on the next page.
    wait(.milliseconds(900))
  }

  /// A driver with the kiosk unlocked and the check-in open.
  static func atWork(
    size: Size = Size(columns: 80, rows: 24), at time: String = "2026-11-20T13:20:10",
    role: StaffRole = .coordinator, people: [String] = [], hasReadCards: Bool = true,
    readsLines: Bool = false, site: (inout JSONObject) -> Void = { _ in }
  ) throws -> Driver {
    let driver = try Driver(size: size, at: time, readsLines: readsLines)
    try driver.makeFolder(hasReadCards: hasReadCards, site)
    for name in people { try driver.addPerson(name) }
    try driver.unlock("Anna", pin: driver.addStaff("Anna", role))
    return driver
  }

  /// Types a text, one character every tenth of a second.
  func write(_ text: String) {
    for character in text {
      press(.character(character))
      wait(.milliseconds(100))
    }
  }

  /// Opens a section of the staff menu from any page in it.
  func open(_ room: String) throws {
    for _ in 1...9 where !(app.screens.last is StaffMenuScreen) {
      wait(.milliseconds(200))
      press(.escape)
    }
    try press(room)
  }

  /// Empties the active field and types a text.
  func fill(_ text: String) {
    press(.end)
    for _ in 1...60 { press(.backspace) }
    write(text)
  }

  /// Activates a field of a form by its label.
  func goTo(_ label: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let fields = app.page.choices.filter(\.shape.isField)
    let place = try #require(
      fields.firstIndex { $0.label == label }, "no field \(label) on\n\(screen)",
      sourceLocation: sourceLocation)
    for _ in fields { press(.up) }
    for _ in 0..<place { press(.down) }
  }

  /// The document of an activity as it is on the disk.
  func document(_ uid: String) throws -> JSONObject? {
    try? Document.load(DataFolder(folder.path).path(.programme, of: uid)) {
      reader throws(DocumentProblem) in reader.object
    }
  }

  /// Adds arrivals at a session, as if read from the journal.
  func checkIn(_ count: Int, at session: String) {
    let records = (0..<count).compactMap { number in
      Session.ID(session).map { id in
        let event = AttendanceEvent.arrival(Arrival(session: id, time: moment.wall))
          .journalEvent(id: UUID())
        return JournalRecord(
          sequence: number + 1, id: event.id, type: event.type, content: event.content)
      }
    }
    send(.journalsRead(JournalsReading(attendance: records)))
  }

  /// The arrivals that are on the disk and have not been undone.
  var arrivals: [JournalEvent] {
    let events = journals[.attendance]
    let gone = Set(
      events.filter { $0.type == "retract" }.compactMap { $0.content["event"]?.stringValue })
    return events.filter { $0.type == "arrival" && !gone.contains($0.id) }
  }

  /// The departures that are on the disk and have not been undone.
  var departures: [JournalEvent] {
    let events = journals[.attendance]
    let gone = Set(
      events.filter { $0.type == "retract" }.compactMap { $0.content["event"]?.stringValue })
    return events.filter { $0.type == "departure" && !gone.contains($0.id) }
  }

  /// The kiosk's own texts that are cut on the screen; titles of activities may be cut.
  var cutWords: [String] {
    let titles = app.context.place.programme.activities.map(\.title)
    return app.renderedPage.canvas.layoutProblems.filter { !titles.contains($0) }
  }

  /// The types of the audit log's entries.
  var audit: [String] {
    journals[.audit].map(\.type)
  }
}

extension Driver {
  /// Opens a section of the staff menu, and then choices by their labels, one after the other.
  func follow(_ labels: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for (place, label) in labels.enumerated() {
      if place == 0, !app.page.choices.contains(where: { $0.label == label }) {
        try open(label)
      } else {
        try press(label, sourceLocation: sourceLocation)
      }
      wait(.milliseconds(800))
    }
  }

  /// Makes reading and writing in the folder fail, by replacing it with a file.
  func breakFolder() throws {
    try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "-away")
    try Data().write(to: URL(fileURLWithPath: folder.path))
  }

  /// Writes a notice that visitors see this week.
  func addNotice(_ text: String) throws {
    let draft = NoticeDraft(new: app.context.now.date)
    var notice = draft
    notice.text["sv"] = text
    notice.sender = "Kiosken"
    let id = "n1"
    let document = try notice.document(changing: nil, id: id, today: app.context.now.date)
    try Document.save(document, to: DataFolder(folder.path).path(.notices, of: id))
    readPlace()
  }
}

extension Driver {
  /// Adds a session that goes on until after midnight.
  func addNightSession() throws {
    let document = Fixture.activity(
      "night", "Nattvandring", "2026-11-20T22:00:00", "PT4H", room: "Skogen")
    try Document.save(document, to: DataFolder(folder.path).path(.programme, of: "night"))
    press(.function(10))
    readPlace()
  }
}
