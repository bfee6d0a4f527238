import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// A PIN exists only once it could be shown, and many commands at once lose nothing.
  @Suite struct ShownPINTests {
    private func intoFullDisk(_ arguments: [String]) async throws -> Program.Output {
      try await Program.command(
        ["/bin/sh", "-c", #"exec "$0" "$@" > /dev/full"#, try Program.path()] + arguments)
    }

    @Test func whatCouldNotBePrintedIsNotStored() async throws {
      let folder = try KioskFolder.bare()
      let add = ["staff", "add", "Anna", "--role", "host", "--data", folder.path]
      let lost = try await intoFullDisk(add)
      #expect(lost.ending == .exited(1))
      #expect(lost.errors.hasPrefix("kiosk: allt kunde inte skrivas ut"))
      #expect(lost.errors.split(separator: "\n").count == 1)
      let room = StaffDirectory(folder.data)
      #expect(room.members().values.isEmpty)
      let first = try await Program.run(add)
      let pin = String(first.text.dropFirst(5).prefix(6))
      let member = try room.member(named: "Anna")
      let reset = try await intoFullDisk(["staff", "reset", "Anna", "--data", folder.path])
      #expect(reset.ending == .exited(1))
      #expect(try room.check(pin, of: member.id, at: .zero) == .right(member))
      // What was not done is not in the log.
      let audit = try await Program.run(["audit", "--data", folder.path])
      #expect(audit.text.split(separator: "\n").count == 1)
    }

    @Test func aSetUpWhosePINCouldNotBePrintedLeavesNobody() async throws {
      let folder = try KioskFolder()
      let setup = ["setup", "--name", "Provplatsen", "--staff", "Alva", "--data", folder.path]
      let lost = try await intoFullDisk(setup)
      #expect(lost.ending == .exited(1))
      #expect(StaffDirectory(folder.data).members().values.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder.data.site))
      #expect(try await Program.run(setup).ending == .exited(0))
      #expect(StaffDirectory(folder.data).members().values.count == 1)
    }

    /// Each call that makes the set-up safe fails once; the set-up is then repeated, and one of the
    /// PINs that were printed opens the kiosk.
    @Test(.needsStrace, arguments: ["error=EIO", "signal=KILL"])
    func afterAnyFaultSetUpIsRepeated(fault: String) async throws {
      var isWhole = false
      for call in ["fdatasync", "rename", "fsync"] {
        for number in 1...20 {
          let folder = try KioskFolder()
          let setup = ["setup", "--name", "Provplatsen", "--staff", "Alva", "--data", folder.path]
          let first = try await Program.command(
            [
              "strace", "-f", "-o", "/dev/null", "-e", "trace=" + call, "-e",
              "inject=\(call):\(fault):when=\(number)", Program.path(),
            ] + setup)
          isWhole = FileManager.default.fileExists(atPath: folder.data.site)
          let second = try await Program.run(setup)
          // Where the place was made in spite of the fault, it is there.
          #expect(second.ending == .exited(isWhole ? 1 : 0), "\(call) \(number): \(second)")
          let room = StaffDirectory(folder.data)
          let member = try room.member(named: "Alva")
          let pins = [first, second].compactMap { output in
            output.text.split(separator: "PIN: ").last.map { String($0.prefix(6)) }
          }
          #expect(
            pins.contains { PINHash.matches($0, member.pinHash) }, "\(call) \(number): \(first)")
          #expect(room.members().values.count == 1)
          if first.ending == .exited(0), first.errors.split(separator: "\n").count == 1 { break }
        }
      }
    }

    @Test func twentyCommandsAtOnceLoseNobodyAndNoLine() async throws {
      let folder = try KioskFolder.bare()
      let path = folder.path
      try await withThrowingTaskGroup { group in
        for number in 1...20 {
          group.addTask {
            try await Program.run([
              "staff", "add", "Person \(number)", "--role", "host", "--data", path,
            ])
          }
          group.addTask {
            try await Program.run(["staff", "add", "Samma", "--role", "host", "--data", path])
          }
        }
        var added = 0
        for try await output in group where output.ending == .exited(0) {
          #expect(output.text.hasPrefix("PIN: ") && output.errors.contains("visas bara nu"))
          added += 1
        }
        #expect(added == 21)
      }
      let names = StaffDirectory(folder.data).members().values.values.map(\.name)
      #expect(Set(names).count == 21 && names.count == 21)
      let audit = try await Program.run(["audit", "--data", path])
      #expect(audit.text.split(separator: "\n").count == 21)
      let check = try await Program.run(["check", "--data", path])
      #expect(check.ending == .exited(0), "\(check)")
    }
  }
}
