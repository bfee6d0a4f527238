import ArgumentParser
import Foundation
import KioskModel

/// `kiosk import FILE.ics`: takes a calendar into the programme.
struct ImportCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a calendar file (.ics) into the programme.",
    discussion: """
      What the calendar can say is taken from it; what was added here (kind, places, translations) \
      is kept. A file with an error changes nothing.
      """)

  @OptionGroup var data: DataOptions
  @Argument(help: "The calendar file.", completion: .file(extensions: ["ics"])) var file: String
  @Flag(help: "Say what would be done and do nothing.") var dryRun = false
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.importCalendar(file, isRehearsal: dryRun, asJSON: json)
    }
  }
}

extension CommandLineTool {
  /// Takes a calendar file into the programme and prints what became of each event.
  func importCalendar(_ file: String, isRehearsal: Bool, asJSON: Bool) throws {
    let place = try place()
    let bytes = try Disk.live.read(file)
    let reading: ICalendarReading
    do {
      reading = try ICalendarReader.read(bytes, place: place.site.timeZone)
    } catch {
      throw CommandFailure.calendar(error, file: file)
    }
    let lock = try takeProgrammeLock()
    defer { withExtendedLifetime(lock) {} }
    // Under the lock, so that what is compared is what is replaced.
    let existing = MeetingPlace.programmeFolder(folder).read()
    // An activity whose document has an error is not overwritten: somebody is working on it.
    if let error = existing.errors.first { throw error }
    let plan = ImportPlan(
      reading: reading, existing: existing.values.values.sorted { $0.uid < $1.uid },
      place: place.site.timeZone)
    if !isRehearsal { try store(plan.toStore, over: existing.values) }
    if asJSON {
      print(
        String(decoding: JSONWriter.document(.object(Self.json(plan))), as: UTF8.self),
        terminator: "")
    } else {
      for line in lines(plan, isRehearsal: isRehearsal) { print(line) }
    }
  }

  /// Saves activities, each in the file it already has.
  private func store(_ activities: [Activity], over existing: [String: Activity]) throws {
    let files = Dictionary(
      existing.map { ($0.value.uid, folder.programme + "/" + $0.key) },
      uniquingKeysWith: { first, _ in first })
    try Disk.live.makeFolder(folder.programme)
    let progress = Progress(words.text("import.progress"))
    let batch = 200
    for start in stride(from: 0, to: activities.count, by: batch) {
      let part = activities[start..<min(activities.count, start + batch)]
      try Document.save(
        part.map { ($0.document, files[$0.uid] ?? folder.programmeFile(uid: $0.uid)) })
      progress.show(Double(start) / Double(activities.count))
    }
    progress.end()
  }

  private func takeProgrammeLock() throws -> FolderLock {
    do {
      return try folder.lockProgramme()
    } catch {
      if error.isHeldByAnother { throw CommandFailure.programmeInUse(folder: folder.root) }
      throw error
    }
  }

  private func lines(_ plan: ImportPlan, isRehearsal: Bool) -> [String] {
    var lines = plan.new.map { words.text("import.new", ["title": $0.title]) }
    lines += plan.changed.map { words.text("import.changed", ["title": $0.title]) }
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
