package import Foundation

/// An editor that turns what staff do to the programme into changes that can be applied and undone;
/// it writes nothing itself.
///
/// Sessions with arrivals keep their ids: they can be changed and cancelled, but a change that
/// would remove one is refused with `PlanningProblem.hasArrivals` for the latest such session, so
/// that staff can choose a later day.
package struct ProgrammeEditor: Sendable {
  /// The activities by file name in the programme folder.
  private let documents: [String: Activity]
  private let names: [String: String]
  private let keeping: Set<Session.ID>
  let zone: TimeZone
  let now: Date
  /// Makes the uid of each new activity.
  let newUID: @Sendable () -> String

  /// An editor of a programme.
  ///
  /// - Parameters:
  ///   - documents: The activities by file name in the programme folder.
  ///   - keeping: The sessions that have arrivals.
  ///   - zone: The meeting place's time zone, in which dates and times are given.
  ///   - now: The instant of the changes.
  package init(
    _ documents: [String: Activity], keeping: Set<Session.ID>, zone: TimeZone, now: Date,
    newUID: @escaping @Sendable () -> String = { UUID.random().uuidString.lowercased() }
  ) {
    self.documents = documents
    names = Dictionary(
      documents.map { ($0.value.uid, $0.key) }, uniquingKeysWith: { min($0, $1) })
    self.keeping = keeping
    self.zone = zone
    self.now = now
    self.newUID = newUID
  }

  /// The programme before the change.
  var programme: Programme {
    Programme(activities: documents.sorted { $0.key < $1.key }.map(\.value), timeZone: zone)
  }

  /// The activity with a uid.
  ///
  /// - Throws: `PlanningProblem.noSuchActivity`.
  func stored(_ uid: String) throws(PlanningProblem) -> Activity { try entry(uid).activity }

  private func entry(_ uid: String) throws(PlanningProblem) -> (path: String, activity: Activity) {
    guard let name = names[uid], let activity = documents[name] else {
      throw .noSuchActivity(uid)
    }
    return (DocumentKind.programme.path(file: name), activity)
  }

  /// Whether a session has arrivals.
  func isKept(_ session: Session.ID) -> Bool { keeping.contains(session) }

  /// The change that replaces an activity's document, or removes it if `document` is nil.
  ///
  /// - Throws: `PlanningProblem.hasArrivals` if a session with arrivals would be removed.
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

  /// The edit that replaces an activity's document, even if a session with arrivals is removed.
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
