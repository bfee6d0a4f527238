import ArgumentParser
import Foundation
import KioskModel

/// `kiosk person`: exports or erases what is stored about a visitor by name.
struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Export, erase or purge data stored by name.",
    subcommands: [Export.self, Erase.self, Purge.self])

  /// `kiosk person export ID`.
  struct Export: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print everything held on a person, as JSON.")
    @OptionGroup var data: DataOptions
    @Argument(help: "The reference number on the person's page.") var id: String

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        _ = try tool.place()
        let export = try PersonExport(tool.folder).document(of: id)
        tool.note(.export, count: 1)
        print(
          String(decoding: JSONWriter.document(.object(export.document)).dropLast(), as: UTF8.self))
        try tool.complain(export.unreadable)
      }
    }
  }

  /// `kiosk person erase ID`.
  struct Erase: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase every trace of a person; the visit counts are kept.")
    @OptionGroup var data: DataOptions
    @Argument(help: "The reference number on the person's page.") var id: String

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        _ = try tool.place()
        let erased = try PersonErasure(tool.folder, device: try tool.device())
          .erase(id, on: tool.today)
        tool.note(.erase, count: erased.events)
        print(tool.words.text("people.erased", count: erased.events))
        if let sentence = tool.words.followers(erased) { print(sentence) }
        try tool.complain(erased.incomplete)
      }
    }
  }

  /// `kiosk person purge`.
  struct Purge: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove names and audit logs past their retention period.",
      discussion: "The kiosk does this by itself every day.")
    @OptionGroup var data: DataOptions
    @Flag(help: "Confirm that the machine's date is right, although the journals do not show it.")
    var dateIsRight = false

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        let site = try tool.place().site
        let device = try tool.device()
        try PlaceDevices(tool.folder).introduce(device)
        let done = try Upkeep(tool.folder).run(
          today: site.timeZone.localTime(at: Date()).date, retentionDays: site.retentionDays,
          device: device, isDayConfirmed: dateIsRight)
        if !done.isEmpty { tool.note(.purge, count: done.count) }
        print(tool.words.text("personCommand.purged", count: done.people))
        print(tool.words.text("personCommand.unlinked", count: done.links))
        print(tool.words.text("personCommand.wishes", count: done.wishes))
        print(tool.words.text("personCommand.audits", count: done.audits))
        try tool.complain(done.incomplete)
        guard dateIsRight || done.clock == .fits else { throw CommandFailure.dateNotConfirmed }
      }
    }
  }
}

extension CommandLineTool {
  /// Reports the files that could not be changed; throws if there are any.
  fileprivate func complain(_ incomplete: IncompleteErasure) throws {
    guard let sentence = words.sentence(incomplete) else { return }
    Self.complain("kiosk: " + sentence)
    throw ExitCode.failure
  }
}
