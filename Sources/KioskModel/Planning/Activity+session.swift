/// One session of a series, changed by itself (RFC 8984, 4.3.5 `recurrenceOverrides`).
extension Activity {
  /// Whether it takes place one time and nothing is said of that time alone.
  var isSingle: Bool { recurrenceRules.isEmpty && recurrenceOverrides.isEmpty }

  /// The document of the session that would have begun at a time; nil where there is none.
  func sessionDocument(at time: LocalDateTime) -> JSONObject? {
    switch recurrenceOverrides[time] {
    case .excluded?: nil
    case .changed(let session)?: session.document
    case nil: recurs(at: time) ? unpatched(at: time) : nil
    }
  }

  /// The document with one session as it is in `single`.
  func replacing(sessionAt time: LocalDateTime, by single: JSONObject) -> JSONObject {
    var document = document
    var patches = document["recurrenceOverrides"]?.objectValue ?? [:]
    let key = patches.keys.first { LocalDateTime($0) == time } ?? time.description
    let plain = unpatched(at: time)
    var patch = Patch.difference(from: plain, to: single)
    // What the old patch says without effect stays where it is in nobody's way.
    for (path, value) in patches[key]?.objectValue?.members ?? []
    where Patch.apply([path: value], to: plain) == plain
      && !patch.keys.contains(where: { Self.overlaps($0, path) })
    {
      patch[path] = value
    }
    if patch.isEmpty, recurs(at: time) {
      patches[key] = nil
    } else {
      patches[key] = .object(patch)
    }
    document["recurrenceOverrides"] = patches.isEmpty ? nil : .object(patches)
    return document
  }

  /// The document with its only session as it is in `single`.
  func replacingOnlySession(by single: JSONObject) -> JSONObject {
    Patch.apply(Patch.difference(from: unpatched(at: start), to: single), to: document)
  }

  private func unpatched(at time: LocalDateTime) -> JSONObject {
    Self.changing(document, by: [:], at: time)
  }

  private static func overlaps(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
  }
}
