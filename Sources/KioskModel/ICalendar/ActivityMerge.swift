internal import Foundation

/// Puts together what a calendar file says of an activity and what the programme has of it
/// besides.
struct ActivityMerge {
  /// The activity as the programme has it.
  let old: Activity
  /// The activity as the file has it.
  let incoming: Activity
  /// The meeting place's zone.
  let place: TimeZone

  /// The document that comes of both.
  func document() -> JSONObject {
    // What the programme's document would look like in a file: where the file says just that, the
    // programme's own wording stays (a room with its directions, a duration in minutes).
    let asFile = ICalendarProjection.document(
      of: old, place: place, stamp: LocalDateTime(LocalDate(dayNumber: 0)))
    var merged = old.document
    for key in Set(EventDocument.keys).union(incoming.document.keys) {
      let new = incoming.document[key]
      guard asFile[key] != new, EventDocument.keys.contains(key) || new != nil else { continue }
      merged[key] = new
    }
    if asFile["recurrenceOverrides"] != incoming.document["recurrenceOverrides"] {
      let overrides = mergedOverrides()
      merged["recurrenceOverrides"] = overrides.isEmpty ? nil : .object(overrides)
    }
    return merged
  }

  /// Whether the file says word for word what the programme says, as it does when it is taken over
  /// again; only else need it be looked at what the words mean.
  var saysNothingNew: Bool {
    let told = Set(EventDocument.keys).union(incoming.document.keys).subtracting(["updated"])
    return told.allSatisfy { incoming.document[$0] == old.document[$0] }
  }

  /// Whether a document says what the programme says already, whenever it was last changed.
  func isSame(_ document: JSONObject) -> Bool {
    var document = document
    document["updated"] = old.document["updated"]
    return document == old.document
  }

  /// The file's overrides, and with them what the programme knows of single sessions that a file
  /// cannot tell, such as how many there is room for.
  private func mergedOverrides() -> JSONObject {
    var merged = incoming.document["recurrenceOverrides"]?.objectValue ?? [:]
    let known = old.document["recurrenceOverrides"]?.objectValue ?? [:]
    for (time, value) in known.members {
      guard let patch = value.objectValue, let session = LocalDateTime(time) else { continue }
      let own = JSONObject(patch.members.filter { !Self.isTold($0.key) })
      guard !own.isEmpty else { continue }
      if let told = merged[time]?.objectValue {
        if told["excluded"] != true {
          merged[time] = .object(
            JSONObject(told.members + own.members.filter { told[$0.key] == nil }))
        }
      } else if incoming.recurs(at: session) {
        merged[time] = .object(own)
      }
    }
    return merged
  }

  /// Whether a file can tell what a patch's path leads to.
  private static func isTold(_ path: String) -> Bool {
    let key = path.split(separator: "/", maxSplits: 1).first.map(String.init) ?? path
    return key == "excluded" || EventDocument.keys.contains(key)
  }
}
