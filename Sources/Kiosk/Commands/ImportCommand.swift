import ArgumentParser
import Foundation
import KioskModel
import SafeText
import TerminalUI

/// `kiosk import FILE.ics`: takes a calendar into the programme.
struct ImportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import a calendar file (.ics) into the programme.",
    discussion: """
      Everything the calendar specifies is imported, except what staff have changed here since the \
      last import. What was added here (type, capacity, translations) is kept. Invalid events are \
      skipped and listed; an incomplete file changes nothing. Where both sides have changed the \
      same thing, the conflict is listed and our version is kept until it is answered: for all \
      conflicts with --ours or --theirs, one by one with --ours-in and --theirs-in and the name in \
      the list. Activities from an earlier import that are no longer in the file are listed and \
      kept, or ended today with --remove-gone.
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "The calendar file.", completion: .file(extensions: ["ics"])) var file: String?
  @OptionGroup var decisions: ImportDecisions
  @Flag(help: "Show what would be done, without doing it.") var dryRun = false
  @Flag(help: "List the calendars that have been imported, and the outcome.") var list = false
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      if list { return try tool.listCalendars(asJSON: json) }
      guard let file else {
        throw CommandFailure.usage(.missing("<file>"), help: "kiosk import --help")
      }
      try tool.importCalendar(file, decisions, isRehearsal: dryRun, asJSON: json)
    }
  }
}

/// What is decided about an import on the command line.
struct ImportDecisions: ParsableArguments {
  @Flag(help: "Keep our version where both sides have changed the same thing.") var ours = false
  @Flag(help: "Use the file's version where both sides have changed the same thing.")
  var theirs = false
  @Option(
    name: .customLong("ours-in"),
    help: "Keep our version in this conflict, or in all of this uid; can be repeated.")
  var oursIn: [String] = []
  @Option(
    name: .customLong("theirs-in"),
    help: "Use the file's version in this conflict, or in all of this uid; can be repeated.")
  var theirsIn: [String] = []
  @Flag(help: "Add activities known under another uid as new, not merged.")
  var asNew = false
  @Flag(help: "End activities from an earlier import that are no longer in the file.")
  var removeGone = false
  @Flag(help: "Include the organisers' names.") var organisers = false

  /// The decisions as the model has them.
  func choices(_ words: Catalogue) throws -> ImportChoices {
    if ours, theirs { throw ValidationError(words.text("import.tooMany")) }
    return ImportChoices(
      side: ours ? .ours : theirs ? .theirs : nil, pairs: !asNew, endsGone: removeGone)
  }

  /// The decisions with the answers to single clashes of a plan.
  ///
  /// What was answered once is no clash any more, so that an activity of the file may have none.
  func choices(for plan: ImportPlan, _ words: Catalogue) throws -> ImportChoices {
    var choices = try choices(words)
    if let twice = oursIn.first(where: theirsIn.contains) {
      throw ValidationError(words.text("import.answeredTwice", ["id": twice]))
    }
    let uids = (plan.changed + plan.unchanged + plan.older).map(\.uid)
    for name in oursIn + theirsIn
    where !uids.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) {
      throw CommandFailure.noClash(name)
    }
    for id in plan.clashes.map(\.id) {
      // What names a single clash counts before what names an activity.
      for name in [id.description, id.uid] where choices.answers[id] == nil {
        if oursIn.contains(name) { choices.answers[id] = .ours }
        if theirsIn.contains(name) { choices.answers[id] = .theirs }
      }
    }
    return choices
  }
}

extension CommandLineTool {
  /// Takes a calendar file into the programme and prints what became of each event.
  func importCalendar(
    _ file: String, _ decisions: ImportDecisions, isRehearsal: Bool, asJSON: Bool
  ) throws {
    let choices = try decisions.choices(words)
    let organisers = decisions.organisers
    guard try Self.isThere(folder.site) else { throw CommandFailure.noPlace(folder: folder.root) }
    let zone = try MeetingPlace.site(folder).timeZone
    let existing = Activity.documents(in: folder, servesCopies: false).read()
    // An activity whose document has an error is not overwritten: somebody is working on it.
    if let error = existing.errors.first { throw error }
    let now = Date.now
    let name = URL(filePath: file).lastPathComponent
    var plan: ImportPlan
    let bytes: [UInt8]
    do {
      bytes = try CalendarSource.bytes(of: file)
      let options = assets.importOptions(
        folder, titles: words.kindTitles, takesOrganisers: organisers)
      func planned(_ choices: ImportChoices) throws -> ImportPlan {
        ImportPlan(
          reading: try ICalendarReader.read(bytes, place: zone, options: options),
          existing: existing.values.values.sorted { $0.uid < $1.uid }, place: zone, file: name,
          now: now, choices: choices)
      }
      plan = try planned(choices)
      // Which clashes there are is known once the file has been read.
      let answered = try decisions.choices(for: plan, words)
      if answered != choices { plan = try planned(answered) }
    } catch let error as ICalendarError {
      throw CommandFailure.calendar(error, file: file)
    }
    if !isRehearsal {
      let today = zone.localTime(at: now).date
      let editor = ProgrammeEditor(
        existing.values, keeping: try sessionsWithArrivals(on: today), zone: zone, now: now)
      let change = try editor.take(plan)
      let record = CalendarRecord(
        plan, file: name, bytes: bytes, read: now, takesOrganisers: organisers)
      let progress = Progress(words.text("import.progress"))
      // Refused where somebody has changed one of the documents since they were compared.
      try change.followed(by: DocumentChange([record.edit(in: folder)]))
        .apply(in: folder) { progress.show($0) }
      progress.end()
      if !change.isEmpty { note(.importing, count: change.edits.count) }
    }
    if asJSON {
      print(
        String(decoding: JSONWriter.document(.object(Self.json(plan))), as: UTF8.self),
        terminator: "")
    } else {
      for line in lines(plan, isRehearsal: isRehearsal) { print(line) }
    }
  }

  /// Prints the calendars that have been read, and how it went.
  func listCalendars(asJSON: Bool) throws {
    let zone = try place().site.timeZone
    let calendars = CalendarRecord.all(in: folder)
    if asJSON {
      let json = JSONValue.array(calendars.map { .object($0.json) })
      print(String(decoding: JSONWriter.document(json), as: UTF8.self), terminator: "")
      return
    }
    if calendars.isEmpty { print(words.text("calendarFile.noneRead")) }
    for calendar in calendars { print(words.row(calendar, zone).texts.joined(separator: "  ")) }
  }

  private func sessionsWithArrivals(on day: LocalDate) throws -> Set<Session.ID> {
    let records = try Journal(root: folder.root).read(.attendance, on: day).records
    return Set(
      records.compactMap { record in
        if case .arrival(let arrival)? = AttendanceEvent(record) { arrival.session } else { nil }
      })
  }

  private func lines(_ plan: ImportPlan, isRehearsal: Bool) -> [String] {
    func told(_ key: String, _ activities: [Activity]) -> [String] {
      activities.map { activity in
        words.text("import.\(key)", ["title": activity.title, "when": words.begins(activity)])
      }
    }
    var lines = told("new", plan.new) + told("changed", plan.changed)
    lines += told(plan.choices.pairs ? "paired" : "apart", plan.pairs.map(\.known))
    lines += told(plan.choices.endsGone ? "ended" : "gone", plan.gone)
    lines += told("withdrawn", plan.withdrawn) + told("older", plan.older)
    lines += plan.skipped.map { skipped in
      words.text(
        "import.skipped",
        [
          "line": String(skipped.line), "what": CleanText.line(skipped.what),
          "reason": words.reason(skipped.reason),
        ])
    }
    lines += plan.clashes.map { clash in
      let values = ["sentence": words.sentence(clash), "id": CleanText.line(clash.id.description)]
      return words.text(
        clash.answer.map { "import.answered.\($0.rawValue)" } ?? "import.open", values)
    }
    if !plan.openClashes.isEmpty { lines.append(words.text("import.decide")) }
    lines += words.remarks(plan)
    lines.append(
      words.text(
        "import.summary",
        [
          "new": String(plan.new.count), "changed": String(plan.changed.count),
          "unchanged": String(plan.unchanged.count), "skipped": String(plan.skipped.count),
        ]))
    if isRehearsal { lines.append(words.text("import.rehearsal")) }
    return lines
  }

  private static func json(_ plan: ImportPlan) -> JSONObject {
    func uids(_ activities: [Activity]) -> JSONValue { .strings(activities.map(\.uid)) }
    return [
      "calendar": plan.source.map(JSONValue.string) ?? .null,
      "new": uids(plan.new), "changed": uids(plan.changed), "unchanged": uids(plan.unchanged),
      "gone": uids(plan.gone), "withdrawn": uids(plan.withdrawn), "older": uids(plan.older),
      "pairs": .array(
        plan.pairs.map { .object(["known": .string($0.known.uid), "uid": .string($0.uid)]) }),
      "clashes": .array(
        plan.clashes.map { clash in
          .object([
            "uid": .string(clash.ours.uid), "part": clash.key.map(JSONValue.string) ?? .null,
            "session": clash.session.map { .string($0.description) } ?? .null,
            "id": .string(clash.id.description),
            "answer": clash.answer.map { .string($0.rawValue) } ?? .null,
          ])
        }),
      "encoding": .string(plan.encoding.rawValue),
      "notes": .array(
        plan.notes.map { note in
          .object(["line": .int(note.line), "kind": .string(note.kind.rawValue)])
        }),
      "skipped": .array(
        plan.skipped.map { skipped in
          .object([
            "line": .int(skipped.line), "what": .string(skipped.what),
            "reason": .string(skipped.reason.name),
          ])
        }),
    ]
  }
}
