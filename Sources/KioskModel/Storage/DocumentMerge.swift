/// One document made of several versions of it, of which no common ancestor is known.
///
/// The rule, member by member at the top of the document:
/// 1. A member that only some versions have stays.
/// 2. Of different values the one that was changed last is taken, where the versions say when each
///    member was changed (`MemberTimes`); that also tells a member that was removed. A version that
///    says so comes before one that does not.
/// 3. Otherwise the newest version's value is taken (`DocumentVersion.newestFirst`).
///
/// Objects, such as texts by language, rooms and changed sessions, are merged by their own keys in the
/// same way. Members that only mean something together, such as the start and the recurrence of an
/// activity, come from one version; if that differs, so do the changed sessions.
///
/// Without times of members it cannot know which side changed a value, only which document is newer,
/// nor whether a member that one version lacks was removed there or added elsewhere. The clocks of
/// the devices are believed. So all files stay until somebody has looked at them. The result depends
/// on the contents and the times of the files alone, not on their names or order.
package struct DocumentMerge: Sendable, Hashable {
  /// The versions, newest first.
  package let versions: [DocumentVersion]
  /// The members of all versions together.
  package let merged: JSONObject
  /// The members in which versions differ, in order; what the kiosk notes about itself is left out.
  package let differing: [String]

  /// The members that only mean something together.
  private static let units = [
    ["start", "timeZone", "showWithoutTime", "recurrenceRules", "excludedRecurrenceRules"],
    ["from", "to"],
    ["retentionDays", "retentionPurpose"],
    // What was read from a calendar is the state of one import.
    [imported],
  ]
  /// The member with what was read of an activity from its calendar.
  static let imported = "motesplats.example:imported"
  private static let overrides = "recurrenceOverrides"
  /// The members that describe the version and not the thing.
  static let marks = ["updated", "sequence", "created", MemberTimes.key]

  /// The newest version as it is.
  package var newest: JSONObject { versions.first?.document ?? [:] }

  /// The merge of some versions; at least one.
  package init(_ versions: [DocumentVersion]) {
    let newestFirst = DocumentVersion.newestFirst(versions)
    self.versions = newestFirst
    var keys: [String] = []
    var seen: Set<String> = []
    for version in newestFirst {
      keys += version.document.keys.filter { seen.insert($0).inserted }
    }
    var units = Self.units
    let documents = newestFirst.map(\.document)
    if Self.differ(units[0], documents) { units[0].append(Self.overrides) }
    let merger = Merger(documents: documents)
    var values: [String: JSONValue] = [:]
    for unit in units {
      let source = merger.source(ofUnit: unit)
      for key in unit { values[key] = source[key] }
    }
    let single = keys.filter { key in !units.contains { $0.contains(key) } && key != MemberTimes.key
    }
    for key in single { values[key] = merger.value(key) }
    values[MemberTimes.key] = MemberTimes.latest(documents)
    // A version is later than all that it was made of.
    values["sequence"] =
      documents.compactMap { $0["sequence"]?.intValue }.max().map(JSONValue.int)
      ?? values["sequence"]
    merged = JSONObject(uniqueMembers: keys.compactMap { key in values[key].map { (key, $0) } })
    differing = keys.filter { !Self.marks.contains($0) && Self.differ([$0], documents) }
  }

  private static func differ(_ keys: [String], _ documents: [JSONObject]) -> Bool {
    keys.contains { key in documents.contains { $0[key] != documents[0][key] } }
  }
}

/// Chooses the values of members among documents, newest first.
private struct Merger {
  let documents: [JSONObject]

  /// The document from which a unit is taken.
  func source(ofUnit keys: [String]) -> JSONObject {
    newest(keys) { document in keys.contains { document[$0] != nil } } ?? [:]
  }

  /// The value of a member; nil if it was removed.
  func value(_ key: String) -> JSONValue? {
    let holders = documents.compactMap { $0[key] }
    guard holders.allSatisfy({ $0.objectValue != nil }) else {
      return newest([key]) { $0[key] != nil }?[key]
    }
    var inner: [String] = []
    var seen: Set<String> = []
    for object in holders.compactMap(\.objectValue) {
      inner += object.keys.filter { seen.insert($0).inserted }
    }
    let members = inner.compactMap { name -> JSONObject.Member? in
      let source = newest([MemberTimes.path(key, name)]) { $0[key]?.objectValue?[name] != nil }
      return (source?[key]?.objectValue?[name]).map { (name, $0) }
    }
    // An object that somebody has emptied is not the same as none.
    let isEmpty = members.isEmpty && !holders.contains { $0.objectValue?.isEmpty == true }
    return isEmpty ? nil : .object(JSONObject(uniqueMembers: members))
  }

  /// The document in which something was changed last, among those that have it or say when it was
  /// changed.
  private func newest(_ paths: [String], has: (JSONObject) -> Bool) -> JSONObject? {
    var best: (time: String, document: JSONObject)?
    for document in documents {
      let time = MemberTimes.time(of: paths, in: document)
      guard time != nil || has(document) else { continue }
      // Of the same time the newer document comes first.
      if best.map({ $0.time < time ?? "" }) ?? true { best = (time ?? "", document) }
    }
    return best?.document
  }
}
