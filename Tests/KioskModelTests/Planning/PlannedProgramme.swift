import Foundation
import KioskModel
import Testing

/// A programme in memory to which changes are applied as on a disk.
struct PlannedProgramme {
  /// The documents by file name.
  var documents: [String: JSONObject]
  /// Documents that are not activities, by path.
  private(set) var others: [String: JSONObject] = [:]

  /// The properties of a session that visitors see.
  struct Shown: Hashable {
    let id: Session.ID
    let start: LocalDateTime
    let end: LocalDateTime
    let title: String
    let rooms: [String]
    let isCancelled: Bool

    init(_ session: Session) {
      id = session.id
      start = session.localStart
      end = session.localEnd
      title = session.activity.title
      rooms = session.activity.rooms
      isCancelled = session.isCancelled
    }
  }

  init(_ documents: [JSONObject]) {
    self.documents = [:]
    for (number, document) in documents.enumerated() {
      self.documents["\(number).json"] = document
    }
  }

  /// Noon in Stockholm on 20 November 2026.
  static let now = Date(timeIntervalSince1970: 1_795_172_400)

  func activities() throws -> [String: Activity] {
    try documents.mapValues { try Activity($0) }
  }

  func editor(keeping: Set<Session.ID> = []) throws -> ProgrammeEditor {
    let count = documents.count
    return ProgrammeEditor(
      try activities(), keeping: keeping, zone: try Support.stockholm(), now: Self.now,
      newUID: { [random = UUID.random()] in "new-\(count)-\(random)-\(UUID.random())" })
  }

  mutating func apply(_ change: DocumentChange) throws {
    for edit in change.edits {
      guard edit.path.hasPrefix("programme/") else {
        try #require(others[edit.path] == edit.before)
        others[edit.path] = edit.after
        continue
      }
      let name = try #require(edit.path.split(separator: "/").last.map(String.init))
      try #require(edit.path == "programme/" + name)
      try #require(documents[name] == edit.before)
      documents[name] = edit.after
    }
  }

  func sessions(
    _ days: ClosedRange<LocalDate> = LocalDate(dayNumber: 20_400)...LocalDate(dayNumber: 20_900)
  ) throws -> [Session] {
    Programme(
      activities: try activities().sorted { $0.key < $1.key }.map(\.value),
      timeZone: try Support.stockholm()
    ).sessions(on: days)
  }

  func session(_ id: String) throws -> Session {
    try #require(try sessions().first { $0.id.description == id })
  }

  func activity(_ uid: String) throws -> Activity {
    try #require(try activities().values.first { $0.uid == uid })
  }
}
