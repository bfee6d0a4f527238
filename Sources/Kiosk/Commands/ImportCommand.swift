import ArgumentParser
import Foundation
import KioskModel

/// `kiosk import FILE.ics`: takes a calendar into the programme.
struct ImportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a calendar file (.ics) into the programme.",
    discussion: """
      What the calendar can say is taken from it; what was added here (kind, places, translations) \
      is kept. A file with an error changes nothing. What an earlier import brought and the file no \
      longer has is named and kept, or ended today with --remove-gone.
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "The calendar file.", completion: .file(extensions: ["ics"])) var file: String
  @Flag(help: "Say what would be done and do nothing.") var dryRun = false
  @Flag(help: "End what an earlier import brought and the file no longer has.")
  var removeGone = false
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.importCalendar(
        file, isRehearsal: dryRun, endingGone: removeGone, asJSON: json)
    }
  }
}

extension CommandLineTool {
  /// Takes a calendar file into the programme and prints what became of each event.
  func importCalendar(
    _ file: String, isRehearsal: Bool, endingGone: Bool, asJSON: Bool
  ) throws {
    let place = try place()
    let zone = place.site.timeZone
    let bytes = try Disk.live.read(file)
    let reading: ICalendarReading
    do {
      reading = try ICalendarReader.read(bytes, place: zone)
    } catch {
      throw CommandFailure.calendar(error, file: file)
    }
    let existing = MeetingPlace.programmeFolder(folder).read()
    // An activity whose document has an error is not overwritten: somebody is working on it.
    if let error = existing.errors.first { throw error }
    let now = Date.now
    let plan = ImportPlan(
      reading: reading, existing: existing.values.values.sorted { $0.uid < $1.uid }, place: zone,
      file: URL(filePath: file).lastPathComponent, now: now)
    if !isRehearsal {
      let today = zone.localTime(at: now).date
      let editor = ProgrammeEditor(
        existing.values, keeping: try sessionsWithArrivals(on: today), zone: zone, now: now)
      let change = try editor.take(plan, endingGone: endingGone)
      let progress = Progress(words.text("import.progress"))
      // Refused where somebody has changed one of the documents since they were compared.
      try change.apply(in: folder) { progress.show($0) }
      progress.end()
      if !change.isEmpty { note(.importing, count: change.edits.count) }
    }
    if asJSON {
      print(
        String(decoding: JSONWriter.document(.object(Self.json(plan))), as: UTF8.self),
        terminator: "")
    } else {
      for line in lines(plan, isRehearsal: isRehearsal, endingGone: endingGone) { print(line) }
    }
  }

  private func sessionsWithArrivals(on day: LocalDate) throws -> Set<Session.ID> {
    let records = try Journal(root: folder.root).read(.attendance, on: day).records
    return Set(
      records.compactMap { record in
        if case .arrival(let arrival)? = AttendanceEvent(record) { arrival.session } else { nil }
      })
  }

  private func lines(_ plan: ImportPlan, isRehearsal: Bool, endingGone: Bool) -> [String] {
    var lines = plan.new.map { words.text("import.new", ["title": $0.title]) }
    lines += plan.changed.map { words.text("import.changed", ["title": $0.title]) }
    lines += plan.gone.map {
      words.text(endingGone ? "import.ended" : "import.gone", ["title": $0.title])
    }
    lines += plan.skipped.map { skipped in
      words.text(
        "import.skipped",
        [
          "line": String(skipped.line), "what": CleanText.line(skipped.what),
          "reason": words.reason(skipped.reason),
        ])
    }
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
      "new": uids(plan.new), "changed": uids(plan.changed), "unchanged": uids(plan.unchanged),
      "gone": uids(plan.gone),
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
