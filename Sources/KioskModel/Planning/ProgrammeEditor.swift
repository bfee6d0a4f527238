package import Foundation

/// Works out what staff do to the programme, as changes that can be carried out and undone; it
/// changes nothing itself.
///
/// Sessions that people have come to keep their ids: they can be changed and cancelled, and what
/// would make one of them disappear is refused with `PlanningProblem.hasArrivals`, which names the
/// latest such session, so that the staff can choose a day after it.
package struct ProgrammeEditor: Sendable {
  /// The programme by the names of the files in its folder.
  private let documents: [String: Activity]
  private let names: [String: String]
  private let keeping: Set<Session.ID>
  let zone: TimeZone
  let now: Date
  /// Gives the uid of each new activity.
  let newUID: @Sendable () -> String

  /// An editor of a programme.
  ///
  /// - Parameters:
  ///   - documents: The activities by file name, as the programme's folder was read.
  ///   - keeping: The sessions that people have come to.
  ///   - zone: The meeting place's zone, on whose clock days and times are told.
  ///   - now: The instant at which the changes are made.
  package init(
    _ documents: [String: Activity], keeping: Set<Session.ID>, zone: TimeZone, now: Date,
    newUID: @escaping @Sendable () -> String = { UUID.randomName().uuidString.lowercased() }
  ) {
    self.documents = documents
    names = Dictionary(
      documents.map { ($0.value.uid, $0.key) }, uniquingKeysWith: { min($0, $1) })
    self.keeping = keeping
    self.zone = zone
    self.now = now
    self.newUID = newUID
  }

  /// The programme as it is.
  var programme: Programme {
    Programme(activities: documents.sorted { $0.key < $1.key }.map(\.value), timeZone: zone)
  }

  /// The activity of a uid, as the programme has it.
  func stored(_ uid: String) throws(PlanningProblem) -> Activity { try entry(uid).activity }

  private func entry(_ uid: String) throws(PlanningProblem) -> (path: String, activity: Activity) {
    guard let name = names[uid], let activity = documents[name] else {
      throw .noSuchActivity(uid)
    }
    return (DocumentKind.programme.path(file: name), activity)
  }

  /// Whether people have come to a session.
  func isKept(_ session: Session.ID) -> Bool { keeping.contains(session) }

  /// The change that puts a document in the place of an activity's, or takes it away.
  func replacing(
    _ uid: String, by document: JSONObject?
  ) throws(PlanningProblem) -> DocumentChange {
    let (path, old) = try entry(uid)
    guard document != old.document else { return DocumentChange() }
    let new: Activity?
    if let document { new = try PlanningProblem.activity(document) } else { new = nil }
    let lost = keeping.filter { id in
      id.activity == uid && old.hasSession(at: id.recurrence)
        && !(new?.hasSession(at: id.recurrence) ?? false)
    }
    if let latest = lost.max(by: { $0.recurrence < $1.recurrence }) { throw .hasArrivals(latest) }
    return DocumentChange([.init(path: path, before: old.document, after: document)])
  }

  /// The edit that puts a document in the place of an activity's, whoever has come to it.
  func unguarded(
    _ uid: String, by document: JSONObject
  ) throws(PlanningProblem) -> DocumentChange.Edit {
    let (path, old) = try entry(uid)
    return .init(path: path, before: old.document, after: document)
  }

  /// The change that adds a document.
  func adding(_ document: JSONObject) throws(PlanningProblem) -> DocumentChange {
    let activity = try PlanningProblem.activity(document)
    return DocumentChange([
      .init(path: DocumentKind.programme.path(of: activity.uid), before: nil, after: document)
    ])
  }
}
