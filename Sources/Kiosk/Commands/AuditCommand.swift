import ArgumentParser
import Foundation
import KioskModel

/// `kiosk audit`: prints what staff have done, newest first.
struct AuditCommand: KioskCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Print what staff have done, newest first.",
    discussion: "Without --from, the last 31 days. It never contains a visitor's name.")

  @OptionGroup var data: DataOptions
  @Option(help: "The first day, such as 2026-11-01.") var from: LocalDate?
  @Option(help: "The last day.") var to: LocalDate?
  @Flag(help: "Print JSON.") var json = false

  func perform() async throws {
    try await CommandLineTool.run(data) { tool in
      let last = to ?? tool.today
      let first = from ?? last - AuditScreen.days
      guard first <= last, last - first <= 4000 else {
        throw CommandFailure.badValue(first.description, option: "--from")
      }
      try tool.printAudit(first...last, asJSON: json)
    }
  }
}

extension CommandLineTool {
  func printAudit(_ days: ClosedRange<LocalDate>, asJSON: Bool) throws {
    let place = try place()
    let zone = place.site.timeZone
    let (events, badLines) = try AuditLog(folder).read(days: days)
    let members = members
    if asJSON {
      let values = events.map { event -> JSONValue in
        var object: JSONObject = [
          "time": .string(zone.localTime(at: event.time).description), "by": .string(event.by),
          "action": .string(event.action.rawValue),
        ]
        object["subject"] = event.subject.map(JSONValue.string)
        object["count"] = event.count.map(JSONValue.int)
        return .object(object)
      }
      let whole: JSONObject = ["badLines": .int(badLines), "events": .array(values)]
      print(String(decoding: JSONWriter.document(.object(whole)).dropLast(), as: UTF8.self))
      return
    }
    for event in events {
      let local = zone.localTime(at: event.time)
      print(
        "\(local.date) \(local.clock)  " + words.auditor(event.by, members) + "  "
          + words.sentence(event, members, place))
    }
    if badLines > 0 { Self.complain(words.text("audit.badLines", count: badLines)) }
  }
}
