internal import Foundation

/// Puts together what staff have made of an activity and what its calendar says now, held against
/// what the calendar said last.
///
/// What only one of the two has changed is as that one has it. Without a record of an import the
/// calendar's word counts, but single sessions that only staff know of stay.
struct ThreeWayMerge {
  /// The activity as the programme has it.
  let old: Activity
  /// The activity as the file has it.
  let incoming: Activity
  let revision: ICalendarReading.Revision
  /// The meeting place's zone.
  let place: TimeZone
  /// Whose word counts where both have changed a part.
  let choices: ImportChoices

  /// What comes of it.
  struct Result {
    var document: JSONObject
    /// Whether anything but the record of the import is different.
    var isChanged: Bool
    /// What both have changed, answered or not.
    var clashes: [ImportPlan.Clash] = []
  }

  /// Whether the file says word for word what the programme says, as it does when it is taken over
  /// again; only else need it be looked at what the words mean.
  private var saysNothingNew: Bool {
    let told = Set(EventDocument.keys).union(incoming.document.keys)
      .subtracting(["updated", "sequence", "created"])
    return told.allSatisfy { incoming.document[$0] == old.document[$0] }
  }

  /// The document that comes of both.
  func result() -> Result {
    let record = ImportRecord(of: old.document)
    if saysNothingNew {
      let told = ImportRecord(incoming.document, revision, uid: record?.uid)
      let document = record == nil ? told.kept(in: old.document) : old.document
      return Result(document: document, isChanged: false)
    }
    // What the programme's document would look like in a file: where the file says just that, the
    // programme's own wording stays (a room with its directions, a duration in minutes).
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
      // What is still open is asked again the next time.
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

  /// What the programme's document says in the form of a file, with what a file cannot tell.
  private func ours() -> JSONObject {
    var document = ICalendarProjection.document(
      of: old, place: place, stamp: LocalDateTime(LocalDate(dayNumber: 0)))
    for key in incoming.document.keys where !EventDocument.keys.contains(key) {
      document[key] = old.document[key]
    }
    return document
  }

  /// Whose word counts for a part by what was imported last; nil where both have changed it.
  private func side(
    of part: ImportPart, _ ours: JSONValue?, _ theirs: JSONValue?, _ record: ImportRecord?
  ) -> ImportChoices.Side? {
    guard let record else { return part.session != nil && theirs == nil ? .ours : .theirs }
    let base = record.parts[part.name]
    if ImportRecord.checksum(theirs) == base { return .ours }
    if ImportRecord.checksum(ours) == base { return .theirs }
    return nil
  }

  /// A session as the file tells it, with what the programme knows of it besides.
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

  /// The sessions that differ, where the series has them: what staff have said of one goes along
  /// where the calendar moves the series on the same day, and goes with a session that is no more.
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
