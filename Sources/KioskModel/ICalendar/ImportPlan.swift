package import Foundation

/// What taking over a calendar would do to the programme; works out, changes nothing.
package struct ImportPlan: Sendable, Equatable {
  /// A part that both staff and the calendar have changed since the last import.
  package struct Clash: Sendable, Equatable, Identifiable {
    /// Which clash it is: the same one when the same file is read again.
    package struct ID: Sendable, Hashable, CustomStringConvertible {
      /// The activity's uid in the programme.
      package var uid: String
      /// The part's name: `title`, `time`, `at/2026-12-04T10:00:00` …
      package var part: String

      /// `uid/part`.
      package var description: String { uid + "/" + part }
    }

    /// Which clash it is.
    package var id: ID
    /// The activity as the programme has it.
    package var ours: Activity
    /// The activity as the calendar has it.
    package var theirs: Activity
    /// What it is about: `title`, `time`, `locations` …; nil where it is one session.
    package var key: String?
    /// The session that it is about.
    package var session: LocalDateTime?
    /// Whose word counts; nil where it is open: then ours stays, and the next import asks again.
    package var answer: ImportChoices.Side?

    init(ours: Activity, theirs: Activity, part: ImportPart, answer: ImportChoices.Side?) {
      id = ID(uid: ours.uid, part: part.name)
      (self.ours, self.theirs, self.answer) = (ours, theirs, answer)
      key = part.session == nil ? part.name : nil
      session = part.session
    }
  }

  /// An event with a new uid, and the activity of the same title and time.
  package struct Pair: Sendable, Equatable {
    /// The activity that the programme has.
    package var known: Activity
    /// The calendar's new name for it.
    package var uid: String
  }

  /// Activities that the programme does not have.
  package internal(set) var new: [Activity] = []
  /// Activities that the programme has otherwise, as they would be afterwards.
  package internal(set) var changed: [Activity] = []
  /// Activities that would stay as they are.
  package internal(set) var unchanged: [Activity] = []
  /// Activities that stay as they are, with a new record of what the calendar says.
  package internal(set) var recorded: [Activity] = []
  /// Activities that an earlier import brought from this calendar, that are no longer in it and
  /// would still have sessions; they are left alone unless somebody decides otherwise.
  package internal(set) var gone: [Activity] = []
  /// Activities that the calendar now says are private: they leave the programme.
  package internal(set) var withdrawn: [Activity] = []
  /// Activities of which the file has an older revision than was imported; they stay.
  package internal(set) var older: [Activity] = []
  /// What both sides have changed, answered or not.
  package internal(set) var clashes: [Clash] = []
  /// What has a new uid and is there already.
  package internal(set) var pairs: [Pair] = []
  /// What the file has and the programme will not.
  package internal(set) var skipped: [ICalendarReading.Skipped]
  /// What staff should know of that is taken.
  package internal(set) var notes: [ICalendarReading.Note]
  /// How the file's letters are written.
  package internal(set) var encoding: CalendarEncoding
  /// The calendar as activities are marked with it: by the name that it gives itself, or its
  /// file's, made different from calendars that are called the same. Nil where there is neither.
  package internal(set) var source: String?
  /// What was decided.
  package internal(set) var choices: ImportChoices

  /// Whether carrying it out would do anything.
  package var hasEffect: Bool {
    !toStore.isEmpty || !withdrawn.isEmpty || choices.endsGone && !gone.isEmpty
  }

  /// The clashes that nobody has answered.
  package var openClashes: [Clash] { clashes.filter { $0.answer == nil } }

  /// What to store, in order to carry the plan out.
  package var toStore: [Activity] { new + changed + recorded }

  /// The plan for a reading.
  ///
  /// What iCalendar can express is taken from the file, but for what staff have changed since the
  /// last import; all else that stands in the programme's documents is kept.
  ///
  /// - Parameters:
  ///   - reading: What the file holds.
  ///   - existing: The programme.
  ///   - place: The meeting place's zone.
  ///   - file: The file's name, which stands for a calendar that does not say what it is called.
  ///     (The program that wrote it, PRODID, is the same for many calendars.)
  ///   - now: What has ended before is not gone but over, because many calendars only tell of what
  ///     is to come; nil where all counts.
  package init(
    reading: consuming ICalendarReading, existing: [Activity], place: TimeZone,
    file: String? = nil, now: Date? = nil, choices: ImportChoices = ImportChoices()
  ) {
    // What has been planned is let go of: a large calendar is not held twice.
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
    if found == nil, !reading.isMessage, let twin = known.twin(of: incoming),
      !pairs.contains(where: { $0.known.uid == twin.uid })
    {
      pairs.append(Pair(known: twin, uid: incoming.uid))
      if choices.pairs { (found, alias) = (twin, incoming.uid) }
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
    // A merge that makes no activity could only come from an override of the programme's own
    // that no longer fits; then the file's word stands alone.
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

  /// A document with the calendar that it comes from.
  private func marked(_ document: JSONObject) -> JSONObject {
    var document = document
    document[Activity.VendorKey.importedFrom.key] = source.map(JSONValue.string)
    return document
  }

  /// So far ahead, in seconds, it is looked for sessions of what is no longer in a file.
  private static let horizon: TimeInterval = 366 * 86_400

  private static func hasSessions(_ activity: Activity, after now: Date, _ place: TimeZone) -> Bool
  {
    !activity.sessions(from: now, to: now + horizon, place: place).isEmpty
  }

  static func source(of activity: Activity) -> String? {
    activity.document[Activity.VendorKey.importedFrom.key]?.stringValue
  }

  /// An activity without the marks of another meeting place's imports.
  private static func unmarked(_ activity: Activity) -> Activity {
    let keys = [Activity.VendorKey.importedFrom.key, Activity.VendorKey.imported.key]
    guard keys.contains(where: { activity.document[$0] != nil }) else { return activity }
    var document = activity.document
    for key in keys { document[key] = nil }
    return (try? Activity(document)) ?? activity
  }
}
