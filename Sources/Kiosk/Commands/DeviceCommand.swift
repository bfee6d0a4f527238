import ArgumentParser
import Foundation
import KioskModel
import SafeText

/// `kiosk device`: who looks after what a device of the place has written.
struct DeviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "device", abstract: "Declare that a kiosk of the place is gone for good.",
    subcommands: [Retire.self])

  /// `kiosk device retire ID`.
  struct Retire: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Declare that a kiosk is gone for good: its journals are looked after by another.",
      discussion: """
        Its heir erases in its journals what has to be erased. If the kiosk comes back it looks after \
        them itself again.
        """)
    @OptionGroup var data: DataOptions
    @Argument(help: "The kiosk's id, as kiosk status shows it.") var id: String
    @Option(help: "The id of the kiosk that looks after its journals; this one if left out.")
    var heir: String?

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in try tool.retire(id, heir: heir) }
    }
  }
}

extension CommandLineTool {
  /// Declares that a device is gone for good.
  fileprivate func retire(_ id: String, heir: String?) throws {
    _ = try place()
    let own = try device()
    let parts = try Journal(root: folder.root).allParts()
    let devices = PlaceDevices(folder)
    let known = Set(SeenDevice.all(in: parts).map(\.id)).union(devices.ids).union(own.ids)
    let heir = heir ?? own.id
    for id in [id, heir] where !known.contains(id) { throw CommandFailure.noDevice(id) }
    guard id != own.id, id != heir else { throw CommandFailure.ownDevice(id) }
    let name = devices.device(id).title
    try devices.retire(id, heir: heir, on: today)
    note(.edit, subject: DocumentKind.devices.path(of: id))
    // What has been erased meanwhile is erased in its journals at once.
    if heir == own.id { try TombstoneEnforcement(folder, device: own).run(on: today) }
    print(
      words.text(
        "deviceCommand.retired",
        [
          "name": CleanText.line(name),
          "heir": CleanText.line(
            heir == own.id && !own.name.isEmpty
              ? own.name : devices.device(heir).title),
        ]))
  }
}
