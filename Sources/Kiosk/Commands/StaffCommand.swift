import ArgumentParser
import Foundation
import KioskModel

/// `kiosk staff`: manages the staff members who can unlock the kiosk.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Add and remove staff, and issue PINs.",
    subcommands: [Add.self, Reset.self, Remove.self, List.self])

  /// `kiosk staff add NAME --role host|coordinator`.
  struct Add: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a member of staff; a PIN is generated and printed once.")
    @OptionGroup var data: DataOptions
    @Argument(help: "The name.") var name: String
    @Option(help: "host (checks people in) or coordinator (does everything).") var role: StaffRole

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        try tool.addStaff(name, role)
      }
    }
  }

  /// `kiosk staff reset NAME`.
  struct Reset: KioskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Issue a new PIN, printed once, and clear the failed attempts.")
    @OptionGroup var data: DataOptions
    @Argument(help: "The name.") var name: String

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        _ = try tool.place()
        let staff = StaffDirectory(tool.folder)
        let member = try staff.member(named: name)
        let pin = PIN.random(on: tool.today)
        try tool.showing(pin, of: member.name) { show in
          try staff.setPIN(pin, of: member.id, show: show)
        }
        tool.note(.staff, subject: member.id)
      }
    }
  }

  /// `kiosk staff remove NAME`.
  struct Remove: KioskCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a member of staff.")
    @OptionGroup var data: DataOptions
    @Argument(help: "The name.") var name: String

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        _ = try tool.place()
        let staff = StaffDirectory(tool.folder)
        let member = try staff.member(named: name)
        try staff.remove(member.id)
        tool.note(.staff, subject: member.id)
        print(tool.words.text("staffCommand.removed", ["name": member.name]))
      }
    }
  }

  /// `kiosk staff list`.
  struct List: KioskCommand {
    static let configuration = CommandConfiguration(abstract: "List the staff.")
    @OptionGroup var data: DataOptions
    @Flag(help: "Print JSON.") var json = false

    func perform() async throws {
      try await CommandLineTool.run(data) { tool in
        _ = try tool.place()
        let members = tool.members
        if json {
          let values = members.map { member -> JSONValue in
            .object([
              "id": .string(member.id), "name": .string(member.name),
              "role": .string(member.role.rawValue),
            ])
          }
          let bytes = JSONWriter.document(.object(["staff": .array(values)]))
          print(String(decoding: bytes.dropLast(), as: UTF8.self))
        } else {
          for member in members {
            print(member.name + "  " + tool.words.text("role.\(member.role.rawValue)"))
          }
        }
      }
    }
  }
}

extension CommandLineTool {
  /// Adds a staff member and prints their PIN.
  func addStaff(_ name: String, _ role: StaffRole) throws {
    _ = try place()
    let pin = PIN.random(on: today)
    let member = try showing(pin, of: name) { show in
      try StaffDirectory(folder).add(name: name, role: role, pin: pin, show: show)
    }
    note(.staff, subject: member.id)
  }

  /// Stores a PIN with `store`, which calls the function that it is given to print the PIN before
  /// anything is stored: what could not be printed does not exist.
  func showing<Value>(
    _ pin: PIN, of name: String, _ store: (() throws -> Void) throws -> Value
  ) throws -> Value {
    var isShown = false
    do {
      return try store {
        print("PIN: " + pin.digits)
        try StandardOutput.flush()
        isShown = true
        Self.complain(words.text("staffCommand.once", ["name": name]))
      }
    } catch {
      if isShown { Self.complain("kiosk: " + words.text("staffCommand.notStored")) }
      throw error
    }
  }

  /// The staff members by name.
  var members: [StaffMember] {
    StaffDirectory(folder).members().values.values.sorted {
      $0.name.lowercased() < $1.name.lowercased()
    }
  }

  /// Today's date at the meeting place, by which its journals are named; before set-up, on this
  /// machine.
  var today: LocalDate {
    let zone = (try? MeetingPlace.site(folder).timeZone) ?? .current
    return zone.localTime(at: Date()).date
  }
}
