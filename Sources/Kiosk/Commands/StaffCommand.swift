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
        let pin = try staff.resetPIN(of: member.id, on: tool.today)
        tool.note(.staff, subject: member.id)
        print("PIN: " + pin.digits)
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
    let (member, pin) = try StaffDirectory(folder).add(name: name, role: role, on: today)
    note(.staff, subject: member.id)
    tell(pin, of: member.name)
  }

  /// Prints a PIN, once.
  func tell(_ pin: PIN, of name: String) {
    print("PIN: " + pin.digits)
    Self.complain(words.text("staffCommand.once", ["name": name]))
  }

  /// The staff members by name.
  var members: [StaffMember] {
    StaffDirectory(folder).members().values.values.sorted {
      $0.name.lowercased() < $1.name.lowercased()
    }
  }

  /// Today's date on this machine.
  var today: LocalDate { TimeZone.current.localTime(at: Date()).date }
}
