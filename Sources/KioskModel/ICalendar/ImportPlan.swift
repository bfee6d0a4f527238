package import Foundation

/// The changes that importing a calendar would make to the programme, calculated without making
/// them.
package struct ImportPlan: Sendable, Equatable {
  /// A part that both staff and the calendar have changed since the last import.
  package struct Clash: Sendable, Equatable, Identifiable {
    /// The id of a clash, which is the same when the same file is read again.
    package struct ID: Sendable, Hashable, CustomStringConvertible {
      /// The activity's uid in the programme.
      package var uid: String
      /// The part's name, such as `title`, `time` or `at/2026-12-04T10:00:00`.
      package var part: String

      /// The id in the form `uid/part`.
      package var description: String { uid + "/" + part }
    }

    package var id: ID
    /// The activity in the programme.
    package var ours: Activity
    /// The activity in the calendar.
    package var theirs: Activity
    /// The part: `title`, `time`, `locations` …; nil for a session.
    package var key: String?
    /// The start of the session; nil for a part of the whole activity.
    package var session: LocalDateTime?
    /// The side whose version is used; nil if nobody has decided, in which case the staff's version
    /// is kept and the next import asks again.
    package var answer: ImportChoices.Side?

    init(ours: Activity, theirs: Activity, part: ImportPart, answer: ImportChoices.Side?) {
      id = ID(uid: ours.uid, part: part.name)
      (self.ours, self.theirs, self.answer) = (ours, theirs, answer)
      key = part.session == nil ? part.name : nil
      session = part.session
    }
  }

  /// An event with a new uid and an existing activity with the same title and time.
  package struct Pair: Sendable, Equatable {
    /// The activity in the programme.
    package var known: Activity
    /// The event's uid in the calendar.
    package var uid: String
  }

  /// The activities that would be added.
  package internal(set) var new: [Activity] = []
  /// The activities that would be changed, in their new state.
  package internal(set) var changed: [Activity] = []
  /// The activities that would not be changed.
  package internal(set) var unchanged: [Activity] = []
  /// The activities that would only get a new import record.
  package internal(set) var recorded: [Activity] = []
  /// The activities that an earlier import of this calendar added, that are no longer in it and
  /// still have future sessions; they are kept unless staff decide to end them.
  package internal(set) var gone: [Activity] = []
  /// The activities that are now private in the calendar and would be removed from the programme.
  package internal(set) var withdrawn: [Activity] = []
  /// The activities of which the file has an earlier revision than the one imported; they are not
  /// changed.
  package internal(set) var older: [Activity] = []
  /// The parts that both sides have changed, decided or not.
  package internal(set) var clashes: [Clash] = []
  /// The events with a new uid that match an existing activity.
  package internal(set) var pairs: [Pair] = []
  /// The components of the file that would not be imported.
  package internal(set) var skipped: [ICalendarReading.Skipped]
  /// The remarks about events that would be imported.
  package internal(set) var notes: [ICalendarReading.Note]
  /// The file's character encoding.
  package internal(set) var encoding: CalendarEncoding
  /// The calendar's name as stored with its activities: its own name or the file's, made unique
  /// among calendars of the same name. Nil if it has neither.
  package internal(set) var source: String?
  /// The decisions on which the plan is based.
  package internal(set) var choices: ImportChoices

  /// Whether carrying the plan out would change anything.
  package var hasEffect: Bool {
    !toStore.isEmpty || !withdrawn.isEmpty || choices.endsGone && !gone.isEmpty
  }

  /// The clashes that nobody has decided on.
  package var openClashes: [Clash] { clashes.filter { $0.answer == nil } }

  /// The activities to store when the plan is carried out.
  package var toStore: [Activity] { new + changed + recorded }

  /// The plan for a reading.
  ///
  /// Properties that iCalendar can express are taken from the file, except those that staff have
  /// changed since the last import; all others in the programme's documents are kept.
  ///
  /// - Parameters:
  ///   - reading: The file's content.
  ///   - existing: The programme.
  ///   - place: The meeting place's time zone.
  ///   - file: The file's name, used if the calendar has no name. (The name of the program that
  ///     wrote it, PRODID, is shared by many calendars.)
  ///   - now: The current time; activities without sessions after it do not count as gone, because
  ///     many calendars only list future events. Nil to count all.
  package init(
    reading: consuming ICalendarReading, existing: [Activity], place: TimeZone,
    file: String? = nil, now: Date? = nil, choices: ImportChoices = ImportChoices()
  ) {
    // Activities are released once they have been planned, so that a large calendar is not held
    // twice.
    var incoming = Array(reading.activities.reversed())
    reading.activities = []
    let reading = reading
    skipped = reading.skipped
    notes = reading.notes
    encoding = reading.encoding
    self.choices = choices
    let known = KnownActivities(existing, reading: reading, place: place)
    source = known.source(called: reading.calendarName ?? file)
    while let activity = incoming.popLast() { plan(activity, reading, known, place) }
    for cancellation in reading.cancellations { cancel(cancellation, known, place) }
    withdrawn = existing.filter { known.isPrivate($0) }
    guard known.sharesNames, !reading.isMessage else { return }
    gone = existing.filter { activity in
      Self.source(of: activity) == source && !known.isTold(activity)
        && !pairs.contains { $0.known.uid == activity.uid }
        && (now.map { Self.hasSessions(activity, after: $0, place) } ?? true)
    }
  }

  private mutating func plan(
    _ activity: Activity, _ reading: ICalendarReading, _ known: KnownActivities, _ place: TimeZone
  ) {
    var incoming = Self.unmarked(activity)
    let revision = reading.revisions[activity.uid] ?? .init()
    var alias: String?
    var found = known.activity(incoming.uid)
    if found == nil, !reading.isMessage, let duplicate = known.duplicate(of: incoming),
      !pairs.contains(where: { $0.known.uid == duplicate.uid })
    {
      pairs.append(Pair(known: duplicate, uid: incoming.uid))
      if choices.pairs { (found, alias) = (duplicate, incoming.uid) }
    }
    guard let old = found else {
      let document = ImportRecord(incoming.document, revision).kept(in: marked(incoming.document))
      return new.append((try? Activity(document)) ?? incoming)
    }
    let record = ImportRecord(of: old.document)
    if reading.partialUIDs.contains(incoming.uid) {
      incoming = SessionMessage(incoming, for: old, place: place).series() ?? incoming
    }
    let merge = ThreeWayMerge(
      old: old, incoming: incoming, revision: revision, place: place, choices: choices)
    var result = merge.result()
    if result.isChanged || !result.clashes.isEmpty,
      let last = record?.revision, revision.isOlder(than: last)
    {
      return older.append(old)
    }
    clashes += result.clashes
    if let alias, var kept = ImportRecord(of: result.document) ?? record {
      kept.uid = alias
      result.document = kept.kept(in: result.document)
    }
    // The merge can only be invalid because of a session change in the programme that no longer
    // fits; then the file's version is used alone.
    let merged = (try? Activity(result.document)) ?? incoming
    if result.isChanged {
      changed.append(merged)
    } else if merged.document == old.document {
      unchanged.append(old)
    } else {
      unchanged.append(old)
      recorded.append(merged)
    }
  }

  /// A document with the name of the calendar that it comes from.
  private func marked(_ document: JSONObject) -> JSONObject {
    var document = document
    document[Activity.VendorKey.importedFrom.key] = source.map(JSONValue.string)
    return document
  }

  /// The time in seconds within which an activity that is no longer in a file must have sessions to
  /// count as gone.
  private static let horizon: TimeInterval = 366 * 86_400

  private static func hasSessions(_ activity: Activity, after now: Date, _ place: TimeZone) -> Bool
  {
    !activity.sessions(from: now, to: now + horizon, place: place).isEmpty
  }

  static func source(of activity: Activity) -> String? {
    activity.document[Activity.VendorKey.importedFrom.key]?.stringValue
  }

  /// An activity without the import metadata of another meeting place.
  private static func unmarked(_ activity: Activity) -> Activity {
    let keys = [Activity.VendorKey.importedFrom, .imported, .changed].map(\.key)
    guard keys.contains(where: { activity.document[$0] != nil }) else { return activity }
    var document = activity.document
    for key in keys { document[key] = nil }
    return (try? Activity(document)) ?? activity
  }
}
