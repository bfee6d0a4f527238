import ArgumentParser
import Foundation
import KioskModel

/// `kiosk check`: reads everything in the data folder and reports what is damaged.
struct CheckCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read all data and report damage; exits with 0 only if there is none.")

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.forEachPlace(places, asJSON: json) { tool, _ in try tool.check(asJSON: json) }
    }
  }
}

extension CommandLineTool {
  /// Checks the folder and prints a line for each file.
  func check(asJSON: Bool) throws {
    let place = try? place()
    guard access(folder.root, R_OK | X_OK) == 0 else {
      throw DiskError(.open, folder.root, code: errno)
    }
    let progress = Progress(words.text("check.progress"))
    let today = (place?.site.timeZone ?? .current).localTime(at: Date()).date
    let check = try FolderCheck(folder, today: today) { progress.show($0) }
    progress.end()
    let healthCatalogue = HealthCatalogue(
      // A damaged card that is shipped with the program is not damage to the data.
      shipped: (try? HealthCatalogue.shipped(assets.information)) ?? [],
      own: place?.information.values.values.map { $0 } ?? [])
    let lines = words.lines(check, uncheckedCards: healthCatalogue.waiting(on: today).count)
    print(asJSON ? Self.json(check, healthCatalogue, today) : lines.joined(separator: "\n"))
    if !check.isClean { throw CommandFailure.damageFound }
  }

  private static func json(_ former: FormerDevice) -> JSONObject {
    [
      "id": .string(former.id), "until": .string(former.until.description),
      "reason": .string(former.reason.rawValue),
    ]
  }

  private static func json(_ series: SeriesCheck) -> JSONObject {
    [
      "count": .int(series.count), "sessions": .int(series.sessions),
      "from": .string(series.days.lowerBound.description),
      "to": .string(series.days.upperBound.description), "cut": .strings(series.cut),
    ]
  }

  private static func json(
    _ check: FolderCheck, _ healthCatalogue: HealthCatalogue, _ today: LocalDate
  ) -> String {
    let files = check.journals.map { file -> JSONValue in
      .object([
        "file": .string(file.file), "events": .int(file.events),
        "badLines": .array(
          file.badLines.map {
            .object(["line": .int($0.line), "fault": .string($0.fault.rawValue)])
          }),
        "gaps": .array(
          file.gaps.map { .array([.int($0.lowerBound), .int($0.upperBound)]) }),
      ])
    }
    let errors = check.documentErrors.map { error -> JSONValue in
      .object(["file": .string(error.file), "line": error.line.map(JSONValue.int) ?? .null])
    }
    let values = check.referenceProblems.map { problem -> JSONValue in
      .object(["file": .string(problem.file), "line": .int(problem.line)])
    }
    let whole: JSONObject = [
      "clean": .bool(check.isClean), "documents": .int(check.documents),
      "journals": .array(files), "documentErrors": .array(errors + values),
      "series": check.series.map { .object(json($0)) } ?? .null,
      "unreadable": .strings(check.unreadable.map(\.path)),
      "setAside": .strings(check.incompleteFiles),
      "strangeDays": .strings(check.clock.implausibleDays.map(\.description)),
      "twoWriters": .strings(check.writers.journals),
      "formerDevices": .array(
        (check.writers.device?.former ?? []).map { .object(json($0)) }),
      "healthCards": .object([
        "shown": .int(healthCatalogue.shown(on: today).count),
        "unread": .int(healthCatalogue.waiting(on: today).count),
      ]),
    ]
    return String(decoding: JSONWriter.document(.object(whole)).dropLast(), as: UTF8.self)
  }
}
