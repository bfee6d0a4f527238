/// Changes to one session of a series (RFC 8984, section 4.3.5 `recurrenceOverrides`).
extension Activity {
  /// Whether the activity has one session and no overrides.
  var isSingle: Bool { recurrenceRules.isEmpty && recurrenceOverrides.isEmpty }

  /// The document of the session whose start in the recurrence is `time`; nil if there is none.
  func sessionDocument(at time: LocalDateTime) -> JSONObject? {
    switch recurrenceOverrides[time] {
    case .excluded?: nil
    case .changed(let session)?: session.document
    case nil: recurs(at: time) ? unpatched(at: time) : nil
    }
  }

  /// The document with one session replaced by `single`.
  func replacing(sessionAt time: LocalDateTime, by single: JSONObject) -> JSONObject {
    var document = document
    var patches = document["recurrenceOverrides"]?.objectValue ?? [:]
    let key = patches.keys.first { LocalDateTime($0) == time } ?? time.description
    let plain = unpatched(at: time)
    var patch = Patch.difference(from: plain, to: single)
    // Parts of the old patch that have no effect are kept.
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

  /// The document with its only session replaced by `single`.
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
