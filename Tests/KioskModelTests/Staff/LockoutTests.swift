import ModelSupport
import Testing

@testable import KioskModel

/// Wrong PINs, with a simulated clock and disk, and digits compared without hashing.
@Suite struct LockoutTests {
  private let disk = SimulatedDisk()
  private let folder = DataFolder(SimulatedDisk.root)

  init() throws {
    boot("first")
    let member = StaffMember.document(
      id: "anna", name: "Anna", role: .host, pinHash: "271953")
    disk.place(JSONWriter.document(.object(member)), at: folder.path(.staff) + "/anna.json")
  }

  /// Restarts the machine with a new boot id.
  private func boot(_ id: String) {
    disk.place(Array(id.utf8), at: "/proc/sys/kernel/random/boot_id")
  }

  /// A new instance, as after a restart of the program.
  private var room: StaffDirectory { StaffDirectory(folder, disk: disk.disk) { $0 == $1 } }

  private func tryWrong(at uptime: Int) throws -> PINCheck {
    try room.check("000000", of: "anna", at: .seconds(uptime))
  }

  private func isRight(_ check: PINCheck) -> Bool {
    if case .right(let member) = check { member.id == "anna" } else { false }
  }

  @Test func fiveAreFreeThenTheWaitDoublesToAnHour() throws {
    var now = 1000
    for _ in 1...5 { #expect(try tryWrong(at: now) == .wrong(wait: .zero)) }
    for wait in [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600] {
      #expect(try tryWrong(at: now) == .wrong(wait: .seconds(wait)))
      // During the waiting time no PIN is accepted, not even the right one.
      #expect(
        try room.check("271953", of: "anna", at: .seconds(now + wait - 1))
          == .waiting(.seconds(1)))
      #expect(room.waiting(for: "anna", at: .seconds(now)) == .seconds(wait))
      now += wait
      #expect(room.waiting(for: "anna", at: .seconds(now)) == nil)
    }
    #expect(isRight(try room.check("271953", of: "anna", at: .seconds(now))))
    // The right PIN resets the number of attempts.
    for _ in 1...5 { #expect(try tryWrong(at: now) == .wrong(wait: .zero)) }
  }

  @Test func aRestartInTheMiddleChangesNothing() throws {
    // Each step uses a new instance, so that only the disk keeps state.
    for _ in 1...6 { _ = try tryWrong(at: 1000) }
    #expect(try tryWrong(at: 1010) == .waiting(.seconds(20)))
    #expect(try tryWrong(at: 1030) == .wrong(wait: .seconds(60)))
  }

  @Test func switchingTheMachineOffAndOnBeginsTheWaitAnew() throws {
    for _ in 1...6 { _ = try tryWrong(at: 100_000) }
    boot("second")
    #expect(try tryWrong(at: 5) == .waiting(.seconds(30)))
    #expect(try tryWrong(at: 34) == .waiting(.seconds(1)))
    boot("third")
    #expect(try tryWrong(at: 100) == .waiting(.seconds(30)))
    #expect(try tryWrong(at: 130) == .wrong(wait: .seconds(60)))
  }

  @Test func aClockThatWentBackwardsBeginsTheWaitAnew() throws {
    for _ in 1...6 { _ = try tryWrong(at: 100_000) }
    #expect(try tryWrong(at: 50) == .waiting(.seconds(30)))
    #expect(try tryWrong(at: 80) == .wrong(wait: .seconds(60)))
  }

  @Test func theTryIsOnTheDiskBeforeTheDigitsAreLookedAt() throws {
    let disk = disk
    let path = folder.path(.staff) + "/anna.tries"
    let room = StaffDirectory(folder, disk: disk.disk) { digits, hash in
      // The power is cut here; only synced data survives.
      var random = SplitMix64(seed: 1)
      disk.cutPower(&random)
      return digits == hash
    }
    for count in 1...8 {
      _ = try? room.check("000000", of: "anna", at: .seconds(count * 10_000))
      disk.repair()
      let tries = try Document.load(path, disk: disk.disk) { reader throws(DocumentProblem) in
        try PINTries(reader)
      }
      #expect(tries.failures == count)
    }
  }

  @Test func aDiskThatTakesNoCountLetsNobodyIn() throws {
    for fault in [SimulatedDisk.Fault.full, .broken] {
      disk.fail { _, operation in operation == .write ? fault : nil }
      #expect(throws: StaffError.self) {
        try room.check("271953", of: "anna", at: .seconds(1000))
      }
      disk.repair()
    }
    #expect(isRight(try room.check("271953", of: "anna", at: .seconds(1000))))
  }

  @Test func aBrokenCountIsTakenForTooManyTries() throws {
    disk.place(Array("{ broken".utf8), at: folder.path(.staff) + "/anna.tries")
    #expect(try tryWrong(at: 1000) == .waiting(.seconds(30)))
    #expect(isRight(try room.check("271953", of: "anna", at: .seconds(1030))))
  }

  @Test(arguments: [
    #"{"failures":9223372036854775807,"boot":"first","uptime":1}"#,
    #"{"failures":1,"boot":"first","uptime":9223372036854775807}"#,
    #"{"failures":-1,"boot":"first","uptime":1}"#, "[]", "",
  ])
  func countsOfNoKioskAreTakenForTooManyTries(text: String) throws {
    disk.place(Array(text.utf8), at: folder.path(.staff) + "/anna.tries")
    #expect(try tryWrong(at: 1000) == .waiting(.seconds(30)))
    #expect(try tryWrong(at: 1030) == .wrong(wait: .seconds(60)))
  }

  @Test func everybodyHasTriesOfTheirOwn() throws {
    let other = StaffMember.document(id: "bo", name: "Bo", role: .host, pinHash: "481516")
    disk.place(JSONWriter.document(.object(other)), at: folder.path(.staff) + "/bo.json")
    for _ in 1...9 { _ = try tryWrong(at: 1000) }
    let check = try room.check("481516", of: "bo", at: .seconds(1000))
    if case .right = check {} else { Issue.record("Bo had to wait: \(check)") }
  }

  @Test func aThousandWrongOnesTakeWeeks() throws {
    var now = 0
    for _ in 1...1000 {
      guard case .wrong(let wait) = try tryWrong(at: now) else {
        Issue.record("not heard at \(now)")
        return
      }
      now += Int(wait.components.seconds)
    }
    #expect(now > 30 * 86_400)
    #expect(Lockout.wait(afterFailures: .max) == .seconds(3600))
  }

  @Test(arguments: ["", "1", "27195", "2719530", String(repeating: "1", count: 200), "２７１９５３"])
  func otherThanSixDigitsAreNeverRight(text: String) throws {
    #expect(!PINHash.matches(text, "$y$j9T$MotesplatsHalsa.$"))
    let check = try room.check(text, of: "anna", at: .seconds(1000))
    #expect(!isRight(check))
  }
}
