import Foundation
import KioskModel
import Testing

extension EndToEnd {
  /// Commands at an office, in a folder of places that it has received.
  @Suite struct OfficeTests {
    /// The week of the demonstration, and a month of which there is a data package.
    private static let period = ["--from", "2026-11-16", "--to", "2026-11-22"]
    private static let month = ["--from", "2026-10-01", "--to", "2026-10-31"]

    /// Two made-up places, as they are when nobody has read them yet.
    private static func received() async throws -> KioskFolder {
      let folder = try KioskFolder()
      for id in ["frosunda", "ostersund"] {
        let demonstration = try await KioskFolder.demonstration()
        try FileManager.default.moveItem(
          atPath: demonstration.path, toPath: folder.path + "/" + id)
        try rename(folder, id, to: id)
      }
      return folder
    }

    private static func rename(_ folder: KioskFolder, _ name: String, to id: String) throws {
      let site = DataFolder(folder.path + "/" + name).site
      guard case .object(var object) = try JSONParser.parse(try Disk.live.read(site)) else {
        throw Failure("no object")
      }
      object["id"] = .string(id)
      try Document.save(object, to: site)
    }

    /// All files of a folder with what they hold.
    private func files(_ folder: KioskFolder) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for case let name as String in try #require(
        FileManager.default.enumerator(atPath: folder.path))
      {
        files[name] = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      }
      return files
    }

    @Test(arguments: [
      ["report"] + period, ["report", "--json"] + period, ["check"], ["check", "--json"],
      ["status"], ["status", "--json"], ["today"], ["today", "--json"], ["export", "OUT"] + month,
    ])
    func nothingIsWrittenIntoWhatWasReceived(arguments: [String]) async throws {
      let (folder, out) = (try await Self.received(), try KioskFolder())
      let before = try files(folder)
      let output = try await Program.run(
        arguments.map { $0 == "OUT" ? out.path + "/packages" : $0 } + ["--data", folder.path])
      #expect(output.ending == .exited(0), "\(output.errors)")
      let after = try files(folder)
      #expect(after == before, "\(Set(after.keys).symmetricDifference(before.keys))")
      for id in ["frosunda", "ostersund"] {
        switch arguments[0] {
        case "check", "status": #expect(output.text.contains(id))
        case "export": #expect(access(out.path + "/packages/\(id)/datapackage.json", R_OK) == 0)
        default: break
        }
      }
      guard arguments.contains("--json"), arguments[0] != "report" else { return }
      guard case .object(let object) = try JSONParser.parse(Array(output.text.utf8)) else {
        throw Failure("no object")
      }
      let places = try #require(object["places"]?.arrayValue)
      let sites = places.compactMap { place -> String? in
        guard case .object(let object) = place, object["result"] != .null else { return nil }
        return object["site"]?.stringValue
      }
      #expect(sites == ["frosunda", "ostersund"])
    }

    @Test func theCacheIsWhereTheOfficeWantsIt() async throws {
      let (folder, cache) = (try await Self.received(), try KioskFolder())
      let before = try files(folder)
      let asked = ["report", "--data", folder.path, "--json", "--cache", cache.path + "/kept"]
      let first = try await Program.run(asked + Self.period)
      #expect(first.ending == .exited(0), "\(first.errors)")
      #expect(try files(folder) == before)
      // Days whose files have just been written are not kept: they may change again.
      try await eventually("a summary that is kept") {
        _ = try await Program.run(asked + Self.period)
        return access(cache.path + "/kept/ostersund/2026.jsonl", R_OK) == 0
      }
      let second = try await Program.run(asked + Self.period)
      #expect(second.text == first.text)
      // By now they would be kept in the places' own folders too, were it not for whose they are.
      let without = try await Program.run(asked.dropLast(2) + Self.period)
      #expect(without.text == first.text)
      #expect(try files(folder) == before)
    }

    @Test func oneDamagedPlaceDoesNotStopTheOthers() async throws {
      let folder = try await Self.received()
      try Document.save(bytes: [0x7B], to: folder.path + "/frosunda/site.json")
      for command in [["check"], ["status"], ["today"], ["check", "--json"]] {
        let output = try await Program.run(command + ["--data", folder.path])
        // A place that nobody can read is the worst that a monitor can be told.
        #expect(output.ending == .exited(command == ["status"] ? 2 : 1))
        #expect((output.text + output.errors).contains("frosunda"), "\(command)")
        #expect(output.text.count > 80, "\(command): \(output.text)")
        guard command.contains("--json") else { continue }
        #expect(throws: Never.self) { try JSONParser.parse(Array(output.text.utf8)) }
      }
    }

    @Test(arguments: [["check"], ["status"], ["today"], ["report"] + period])
    func placesWithOneIdAreToldWithTheRemedy(arguments: [String]) async throws {
      let folder = try await Self.received()
      try Self.rename(folder, "frosunda", to: "ostersund")
      let output = try await Program.run(arguments + ["--data", folder.path])
      #expect(output.ending == .exited(1))
      #expect(output.errors.contains("samma id \"ostersund\""))
      #expect(output.errors.contains("på dess egen kiosk"))
    }

    @Test func oneOfThemIsChosen() async throws {
      let folder = try await Self.received()
      let one = try await Program.run(["check", "--data", folder.path, "--site", "ostersund"])
      #expect(one.ending == .exited(0) && !one.text.contains("frosunda"))
      let none = try await Program.run(["today", "--data", folder.path, "--site", "nowhere"])
      #expect(none.ending == .exited(1) && none.errors.contains("--site"))
    }

    @Test func aTakenIdIsRefusedAtSetUp() async throws {
      let folder = try KioskFolder()
      func setup(_ name: String, _ more: [String]) async throws -> Program.Output {
        try await Program.run(
          ["setup", "--data", folder.path + "/" + name, "--name", "Hälsocenter"] + more)
      }
      #expect(try await setup("one", []).ending == .exited(0))
      let same = try await setup("two", [])
      #expect(same.ending == .exited(1) && same.errors.contains("--id"), "\(same.errors)")
      #expect(access(folder.path + "/two/site.json", F_OK) != 0)
      let own = try await setup("two", ["--id", "halsocenter-2"])
      #expect(own.ending == .exited(0), "\(own.errors)")
      let site = try String(contentsOfFile: folder.path + "/two/site.json", encoding: .utf8)
      #expect(site.contains(#""id": "halsocenter-2""#))
      for bad in ["a b", "", "../x"] {
        let output = try await setup("three", ["--id", bad])
        #expect(output.ending == .exited(1) && output.errors.contains("--id"))
      }
    }
  }
}
