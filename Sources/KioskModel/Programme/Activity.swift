package import Foundation

/// Something the meeting place does, once or again and again: a JSCalendar Event (RFC 8984).
///
/// The properties are the document's own, checked when it is read. `document` keeps the whole of
/// it, so that what we have no property for survives a load and a save; to change an activity,
/// change its document and read it anew.
package struct Activity: StoredDocument, Hashable {
  /// The document that the activity was read from.
  package let document: JSONObject
  /// The activity's name among all calendars, for ever.
  package let uid: String
  /// What it is called.
  package let title: String
  /// What it is about, in paragraphs; may be empty.
  package let details: String
  /// When the first session begins, on the wall clock of `timeZone`.
  package let start: LocalDateTime
  /// The zone that `start` is told in; nil for the meeting place's own.
  package let timeZone: TimeZone?
  /// How long a session is.
  package let duration: NominalDuration
  /// Whether it has days but no time of day.
  package let isAllDay: Bool
  /// How it repeats; empty for a single session.
  package let recurrenceRules: [RecurrenceRule]
  /// What the rules leave out.
  package let excludedRecurrenceRules: [RecurrenceRule]
  /// The rules as they are followed from the start.
  let recurrences: [Recurrence]
  /// The excluded rules as they are followed from the start.
  let excludedRecurrences: [Recurrence]
  /// What differs at single sessions, by the time at which each would have begun.
  package let recurrenceOverrides: [LocalDateTime: Override]
  /// Whether it takes place.
  package let status: ActivityStatus
  /// The rooms or places, in the document's order.
  package let rooms: [String]
  /// Who arranges it: associations, congregations, the municipality.
  package let organisers: [String]
  /// What sort of thing it is.
  package let kind: ActivityKind
  /// For how many there is room; nil where nobody counts.
  package let capacity: Int?
  /// The languages spoken at it, as language tags (RFC 5646).
  package let spokenLanguages: [String]
  /// Who makes it, where that is written down.
  package let coCreation: CoCreation?
  /// Steps, lifts, hearing loops: what somebody needs to know before coming; may be empty.
  package let accessibility: String

  /// What differs at one session.
  package enum Override: Sendable, Hashable {
    /// The session is left out without a word.
    case excluded
    /// The activity as it is at this session alone.
    case changed(Activity)
  }

  /// What is ours and has no name in JSCalendar stands under this prefix (RFC 8984, 3.3).
  package static let vendorPrefix = "motesplats.example:"

  /// The keys of ours.
  package enum VendorKey: String, CaseIterable {
    case kind, capacity, spokenLanguages, coCreation, accessibility
    /// The calendar that an import brought the activity from.
    case importedFrom
    /// What that calendar last said of it, by checksums.
    case imported
    /// The key as it stands in a document.
    package var key: String { Activity.vendorPrefix + rawValue }
  }

  package static let documentKind = DocumentKind.programme

  /// The activity that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) { try self.init(reader.object) }

  /// The activity that a JSCalendar Event describes.
  ///
  /// - Throws: `DocumentProblem` with the key whose value is wrong.
  package init(_ document: JSONObject) throws(DocumentProblem) {
    let reader = JSONReader(document)
    self.document = document
    guard let type = try reader.optionalString("@type"), type == "Event" else {
      throw reader.problem("@type", document["@type"] == nil ? .missing : .expected(.oneOf))
    }
    uid = try reader.required("uid", .text) { $0.stringValue.flatMap { $0.isEmpty ? nil : $0 } }
    title = CleanText.line(try reader.string("title"))
    details = CleanText.paragraphs(try reader.optionalString("description") ?? "")
    start = try reader.required("start", .dateTime) { $0.stringValue.flatMap { LocalDateTime($0) } }
    timeZone = try reader.optional("timeZone", .timeZone) {
      $0.stringValue.flatMap { TimeZone(identifier: $0) }
    }
    duration =
      try reader.optional("duration", .duration) { $0.stringValue.flatMap(NominalDuration.init) }
      ?? NominalDuration()
    isAllDay = try reader.optionalBool("showWithoutTime") ?? false
    recurrenceRules = try Self.rules(reader.objects("recurrenceRules"))
    excludedRecurrenceRules = try Self.rules(reader.objects("excludedRecurrenceRules"))
    recurrences = try Self.recurrences(recurrenceRules, "recurrenceRules", start)
    excludedRecurrences = try Self.recurrences(
      excludedRecurrenceRules, "excludedRecurrenceRules", start)
    guard Self.mostSessionsADay(recurrences, excludedRecurrences) <= Self.mostSessionsADay else {
      throw reader.problem("recurrenceRules", .tooManySessions(Self.mostSessionsADay))
    }
    recurrenceOverrides = try Self.overrides(reader)
    status = try reader.choice("status") ?? .confirmed
    rooms = try Self.names(reader.objectsByKey("locations"))
    organisers = try Self.names(reader.objectsByKey("participants"), withRole: "owner")
    kind = try reader.choice(VendorKey.kind.key) ?? .other
    capacity = try reader.optional(VendorKey.capacity.key, .wholeNumber) {
      $0.intValue.flatMap { $0 >= 0 ? $0 : nil }
    }
    spokenLanguages = try reader.strings(VendorKey.spokenLanguages.key)
    coCreation = try reader.choice(VendorKey.coCreation.key)
    accessibility = CleanText.paragraphs(
      try reader.optionalString(VendorKey.accessibility.key) ?? "")
  }

  private static func rules(_ readers: [JSONReader]) throws(DocumentProblem) -> [RecurrenceRule] {
    var rules: [RecurrenceRule] = []
    for reader in readers { rules.append(try RecurrenceRule(reader)) }
    return rules
  }

  private static func overrides(
    _ reader: JSONReader
  ) throws(DocumentProblem) -> [LocalDateTime: Override] {
    var overrides: [LocalDateTime: Override] = [:]
    for (key, patch) in try reader.objectsByKey("recurrenceOverrides") {
      guard let time = LocalDateTime(key) else {
        throw DocumentProblem(
          path: reader.path + ["recurrenceOverrides", key], reason: .malformed(key, .dateTime))
      }
      if try patch.optionalBool("excluded") == true {
        overrides[time] = .excluded
        continue
      }
      do {
        overrides[time] = .changed(
          try Activity(changing(reader.object, by: patch.object, at: time)))
      } catch {
        throw DocumentProblem(path: patch.path + error.path, reason: error.reason)
      }
    }
    return overrides
  }

  /// The document of a single session that begins at `time` unless the patch moves it.
  static func changing(
    _ document: JSONObject, by patch: JSONObject, at time: LocalDateTime
  ) -> JSONObject {
    var single = document
    single["start"] = .string(time.description)
    for key in ["recurrenceRules", "excludedRecurrenceRules", "recurrenceOverrides"] {
      single[key] = nil
    }
    return Patch.apply(patch, to: single)
  }

  /// The `name` of each object that has one, and the role where one is asked for.
  private static func names(
    _ readers: [(key: String, reader: JSONReader)], withRole role: String? = nil
  ) throws(DocumentProblem) -> [String] {
    var names: [String] = []
    for (_, reader) in readers {
      let roles = try reader.optionalObject("roles")?.object
      if let role, roles?[role]?.boolValue != true { continue }
      if let name = try reader.optionalString("name") { names.append(CleanText.line(name)) }
    }
    return names
  }
}

extension JSONReader {
  /// One of the cases of an enumeration, or nil where the key is absent.
  func choice<Choice: RawRepresentable>(
    _ key: String
  ) throws(DocumentProblem) -> Choice? where Choice.RawValue == String {
    try optional(key, .oneOf) { $0.stringValue.flatMap(Choice.init) }
  }
}
