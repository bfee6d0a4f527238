import Testing

@testable import KioskModel

/// What people do to documents and journals, with every call to the disk failing once in every way,
/// and the power cut during each.
@Suite struct OperationSweepTests {
  /// Tries an operation with one failing call after the other, until it ends before the call.
  ///
  /// - Returns: The number of points that were tried.
  private func sweep(_ operation: StoredOperation, _ fault: SimulatedDisk.Fault) throws -> Int {
    func fresh() throws -> SimulatedDisk {
      let disk = SimulatedDisk()
      try operation.prepare(disk)
      return disk
    }
    let clean = try fresh()
    let before = try operation.outcome(clean.disk)
    try operation.run(clean.disk)
    let after = try operation.outcome(clean.disk)
    #expect(before != after, "the operation has to change something")
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      let point = "\(operation.name), \(fault) at call \(call)"
      let disk = try fresh()
      disk.fail(fault, at: call)
      let succeeded = (try? operation.run(disk.disk)) != nil
      hasFailed = disk.hasFailed
      disk.repair()
      for seed in 0..<3 as Range<UInt64> {
        if fault == .powerCut || seed == 2 {
          var random = SplitMix64(seed: seed &+ UInt64(call) &* 1000)
          disk.cutPower(&random)
        }
        let now = try operation.outcome(disk.disk)
        if succeeded {
          #expect(now == after, "\(point): it said that it was done")
        } else if !operation.isInSteps {
          #expect(now == before || now == after, "\(point): neither before nor after")
        }
        if fault == .powerCut { break }
      }
      if try operation.outcome(disk.disk) != after {
        #expect(throws: Never.self, "\(point): it cannot be done again") {
          try operation.run(disk.disk)
        }
        #expect(try operation.outcome(disk.disk) == after, "\(point): again")
      }
      #expect(disk.violations.isEmpty, "\(point): \(disk.violations)")
      #expect(disk.openDescriptors == 0, "\(point)")
      guard call < 500 else {
        Issue.record("\(operation.name) does not end")
        break
      }
    }
    return call
  }

  @Test(arguments: StoredOperation.all, SimulatedDisk.Fault.allCases)
  func nothingIsLostWhicheverCallFails(
    operation: StoredOperation, fault: SimulatedDisk.Fault
  ) throws {
    let points = try sweep(operation, fault)
    print("OperationSweepTests: \(operation.name), \(fault): \(points) points")
    #expect(points > 3)
  }
}
