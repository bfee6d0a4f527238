internal import Foundation

/// A three-way merge of an activity in the programme with its calendar's current version, based on
/// the calendar's version at the last import.
///
/// A part that only one side has changed is taken from that side. Without an import record the
/// calendar's version is used, but single sessions that only staff have changed are kept.
struct ThreeWayMerge {
  /// The activity in the programme.
  let old: Activity
  /// The activity in the file.
  let incoming: Activity
  let revision: ICalendarReading.Revision
  let place: TimeZone
  /// The decisions on parts that both have changed.
  let choices: ImportChoices

  /// The result of a merge.
  struct Result {
    var document: JSONObject
    /// Whether anything except the import record differs from the programme.
    var isChanged: Bool
    /// The parts that both sides have changed, decided or not.
    var clashes: [ImportPlan.Clash] = []
  }

  /// Whether the file's properties are identical to the programme's, which is usual when a calendar
  /// is imported again; a full comparison is only needed otherwise.
  private var saysNothingNew: Bool {
    let told = Set(EventDocument.keys).union(incoming.document.keys)
      .subtracting(["updated", "sequence", "created"])
    return told.allSatisfy { incoming.document[$0] == old.document[$0] }
  }

  /// The merged document.
  func result() -> Result {
    let record = ImportRecord(of: old.document)
    if saysNothingNew {
      let told = ImportRecord(incoming.document, revision, uid: record?.uid)
      let document = record == nil ? told.kept(in: old.document) : old.document
      return Result(document: document, isChanged: false)
    }
    // The programme's document is compared in the form it would have in a file. Where the file says
    // the same, the programme's more detailed value is kept (a room with directions, a duration in
    // minutes).
    let asFile = ours()
    var result = Result(document: old.document, isChanged: false)
    var kept = ImportRecord(incoming.document, revision, uid: record?.uid)
    var overrides = sessions(of: old.document)
    let parts = Set(ImportPart.all(of: asFile)).union(ImportPart.all(of: incoming.document))
    for part in parts.sorted(by: { $0.name < $1.name }) {
      let (ours, theirs) = (part.value(in: asFile), part.value(in: incoming.document))
      guard ours != theirs else { continue }
      var side = side(of: part, ours, theirs, record)
      if side == nil {
        let id = ImportPlan.Clash.ID(uid: old.uid, part: part.name)
        side = choices.side(in: id)
        result.clashes.append(.init(ours: old, theirs: incoming, part: part, answer: side))
      }
      // An undecided clash is shown again at the next import.
      if side == nil { kept.parts[part.name] = record?.parts[part.name] }
      guard side == .theirs else { continue }
      result.isChanged = true
      if let session = part.session {
        overrides[session] = told(theirs, keeping: overrides[session], at: session)
      } else {
        part.take(from: incoming.document, into: &result.document)
      }
    }
    if result.document["start"] != old.document["start"] || result.isChanged {
      overrides = fitting(overrides, to: result.document)
    }
    set(overrides, in: &result.document)
    if result.isChanged {
      for key in ["created", "updated", "sequence"] {
        if let value = incoming.document[key] { result.document[key] = value }
      }
    }
    result.document = kept.kept(in: result.document)
    return result
  }

  /// The programme's document in the form of a file, with the properties that only JSCalendar can
  /// express.
  private func ours() -> JSONObject {
    var document = ICalendarProjection.document(
      of: old, place: place, stamp: LocalDateTime(LocalDate(dayNumber: 0)))
    for key in incoming.document.keys where !EventDocument.keys.contains(key) {
      document[key] = old.document[key]
    }
    return document
  }

  /// The side whose version of a part is used according to the last import; nil if both have
  /// changed it.
  private func side(
    of part: ImportPart, _ ours: JSONValue?, _ theirs: JSONValue?, _ record: ImportRecord?
  ) -> ImportChoices.Side? {
    guard let record else { return part.session != nil && theirs == nil ? .ours : .theirs }
    let base = record.parts[part.name]
    if ImportRecord.checksum(theirs) == base { return .ours }
    if ImportRecord.checksum(ours) == base { return .theirs }
    return nil
  }

  /// A session's changes in the file, together with those in the programme that iCalendar cannot
  /// express.
  private func told(
    _ theirs: JSONValue?, keeping ours: JSONObject?, at session: LocalDateTime
  ) -> JSONObject? {
    let own = JSONObject((ours?.members ?? []).filter { !ImportPart.isTold($0.key) })
    guard let told = theirs?.objectValue else {
      return own.isEmpty || !incoming.recurs(at: session) ? nil : own
    }
    if told["excluded"] == true { return told }
    return JSONObject(told.members + own.members.filter { told[$0.key] == nil })
  }

  /// The changes to single sessions that the series still has. If the calendar moves the series
  /// within the day, the changes move with it; a change to a session that no longer exists is
  /// dropped.
  private func fitting(
    _ overrides: [LocalDateTime: JSONObject], to document: JSONObject
  ) -> [LocalDateTime: JSONObject] {
    var plain = document
    plain["recurrenceOverrides"] = nil
    let told = sessions(of: incoming.document)
    guard let series = try? Activity(plain) else { return told }
    var fitting: [LocalDateTime: JSONObject] = [:]
    for (time, patch) in overrides {
      let moved = LocalDateTime(time.date, second: series.start.second)
      if told[time] != nil || series.recurs(at: time) || !old.recurs(at: time) {
        fitting[time] = patch
      } else if series.recurs(at: moved), overrides[moved] == nil {
        fitting[moved] = patch
      }
    }
    return fitting
  }

  private func sessions(of document: JSONObject) -> [LocalDateTime: JSONObject] {
    Dictionary(
      (document["recurrenceOverrides"]?.objectValue?.members ?? []).compactMap { key, value in
        LocalDateTime(key).flatMap { time in value.objectValue.map { (time, $0) } }
      }, uniquingKeysWith: { $1 })
  }

  private func set(_ overrides: [LocalDateTime: JSONObject], in document: inout JSONObject) {
    guard overrides != sessions(of: document) else { return }
    let members = overrides.sorted { $0.key < $1.key }
      .map { ($0.key.description, JSONValue.object($0.value)) }
    document["recurrenceOverrides"] =
      members.isEmpty ? nil : .object(JSONObject(uniqueMembers: members))
  }
}
