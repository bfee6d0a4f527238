package import Foundation
import SafeText

/// An activity of the meeting place, single or recurring: a JSCalendar Event (RFC 8984).
///
/// The properties are parsed and checked when the document is read. `document` keeps the whole
/// document, so that properties unknown to the kiosk survive loading and saving. To change an
/// activity, change its document and read it again.
package struct Activity: StoredDocument, Hashable {
  /// The document from which the activity was read.
  package let document: JSONObject
  /// The activity's globally unique, permanent identifier.
  package let uid: String
  /// The title, cleaned and on one line.
  package let title: String
  /// The description in paragraphs; may be empty.
  package let details: String
  /// The start of the first session, on the wall clock of `timeZone`.
  package let start: LocalDateTime
  /// The time zone of `start`; nil for the meeting place's zone.
  package let timeZone: TimeZone?
  /// The length of a session.
  package let duration: NominalDuration
  /// Whether the activity has dates but no time of day.
  package let isAllDay: Bool
  /// The recurrence rules; empty for a single session.
  package let recurrenceRules: [RecurrenceRule]
  /// The rules for sessions that are left out.
  package let excludedRecurrenceRules: [RecurrenceRule]
  /// The recurrence rules evaluated from the start.
  let recurrences: [Recurrence]
  /// The exclusion rules evaluated from the start.
  let excludedRecurrences: [Recurrence]
  /// The changes to single sessions, by the local start that the recurrence gives them.
  package let recurrenceOverrides: [LocalDateTime: Override]
  /// Whether the activity takes place.
  package let status: ActivityStatus
  /// The rooms or places, in the document's order.
  package let rooms: [String]
  /// The organisers, such as associations, congregations or the municipality.
  package let organisers: [String]
  /// The category.
  package let kind: ActivityKind
  /// The number of places; nil if it is unlimited or unknown.
  package let capacity: Int?
  /// The languages spoken at the activity, as language tags (RFC 5646).
  package let spokenLanguages: [String]
  /// The form of co-creation, if recorded.
  package let coCreation: CoCreation?
  /// The accessibility notes, such as steps, lifts and hearing loops; may be empty.
  package let accessibility: String

  /// A change to one session.
  package enum Override: Sendable, Hashable {
    /// The session is left out and not shown.
    case excluded
    /// The activity with the properties of this one session.
    case changed(Activity)
  }

  /// The prefix of the kiosk's own properties, which JSCalendar does not define (RFC 8984, section
  /// 3.3).
  package static let vendorPrefix = "motesplats.example:"

  /// The kiosk's own properties.
  package enum VendorKey: String, CaseIterable {
    case kind, capacity, spokenLanguages, coCreation, accessibility
    /// The name of the calendar from which the activity was imported.
    case importedFrom
    /// The checksums of the activity's content in that calendar at the last import.
    case imported
    /// The times at which members were changed last (`MemberTimes`).
    case changed
    /// The key used in a document, with the prefix.
    package var key: String { Activity.vendorPrefix + rawValue }
  }

  package static let documentKind = DocumentKind.programme
  package var storedID: String? { uid }

  /// The activity that a document describes.
  package init(_ reader: JSONReader) throws(DocumentProblem) { try self.init(reader.object) }

  /// The activity described by a JSCalendar Event.
  ///
  /// - Throws: `DocumentProblem` with the key of the invalid value.
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
    guard Self.maxSessionsPerDay(recurrences, excludedRecurrences) <= Self.maxSessionsPerDay else {
      throw reader.problem("recurrenceRules", .tooManySessions(Self.maxSessionsPerDay))
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

  /// The document of a single session that begins at `time` unless the patch changes the start.
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

  /// The `name` of each object that has one, limited to objects with a role if one is given.
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
  /// A case of an enumeration, or nil if the key is absent.
  func choice<Choice: RawRepresentable>(
    _ key: String
  ) throws(DocumentProblem) -> Choice? where Choice.RawValue == String {
    try optional(key, .oneOf) { $0.stringValue.flatMap(Choice.init) }
  }
}
