import ArgumentParser
import Foundation
import KioskModel

/// `kiosk check`: reads everything in the data folder and reports what is damaged.
struct CheckCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read all data and report damage; exits with 0 only if there is none.",
    discussion: """
      A document that is not as the program wrote it last is reported, since it may be damaged. \
      Once somebody has looked at it, --accept takes it as it is.
      """)

  @OptionGroup var data: DataOptions
  @OptionGroup var places: PlacesOptions
  @Flag(help: "Print JSON.") var json = false

  @Option(
    parsing: .upToNextOption, help: "Accept these files as they are.", completion: .file())
  var accept: [String] = []

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      try tool.accept(accept, asJSON: json)
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
    var check = try FolderCheck(folder, today: today, devices: devices) { progress.show($0) }
    check.add(assets.findings(folder))
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

  /// Accepts files as they are, named as in the check or as the shell knows them.
  func accept(_ files: [String], asJSON: Bool) throws {
    guard !files.isEmpty else { return }
    let paths = try files.map { file in
      guard let path = path(inFolder: file) else { throw CommandFailure.notAccepted(file) }
      return path
    }
    for path in paths {
      try WrittenFiles(folder).accept(path)
      note(.edit, subject: path)
      if !asJSON { print(words.text("check.accepted", ["file": path])) }
    }
  }

  /// The path of a file relative to the data folder; nil if it is not a file in it.
  private func path(inFolder file: String) -> String? {
    let root = Self.real(folder.root).map { $0 + "/" }
    for candidate in [folder.root + "/" + file, file] {
      guard let root, let real = Self.real(candidate), real.hasPrefix(root),
        Disk.live.status(real)?.isFile == true
      else { continue }
      return String(real.dropFirst(root.count))
    }
    return nil
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The devices under whose names this machine writes or has written.
  private var devices: Set<String> {
    (try? device())?.names ?? []
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
        "moreBadLines": .int(file.moreBadLines),
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
      "findings": .array(
        check.findings.map { finding in
          var object: JSONObject = [
            "file": .string(finding.file), "kind": .string(finding.kind.rawValue),
          ]
          object["other"] = finding.other.map(JSONValue.string)
          return .object(object)
        }),
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
