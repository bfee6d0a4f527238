import ModelSupport
import Testing

@testable import KioskModel

/// What people do to documents and journals, with every call to the disk failing once in every way,
/// the program killed before and after it, and the power cut during each.
@Suite struct OperationSweepTests {
  @Test(arguments: StoredOperation.all, SimulatedDisk.Fault.allCases)
  func nothingIsLostWhicheverCallFails(
    operation: StoredOperation, fault: SimulatedDisk.Fault
  ) throws {
    let sweep = try OperationSweep(operation, fault)
    print("OperationSweepTests: \(operation.name), \(fault): \(sweep.points) points")
    #expect(sweep.faults.isEmpty, "\(sweep.faults.prefix(5))")
    #expect(sweep.points > 5)
  }
}
