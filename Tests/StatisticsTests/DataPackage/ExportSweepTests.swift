import ModelSupport
import Testing

@testable import KioskModel
@testable import Statistics

/// An export with every call to the disk failing once in every way, the program killed before and
/// after it, and the power cut during each.
@Suite struct ExportSweepTests {
  private static let drive = SimulatedDisk.root + "/drive"
  private static let files = [
    DataPackage.File(name: "a.csv", bytes: Array(repeating: 65, count: 100_000)),
    DataPackage.File(name: "datapackage.json", bytes: Array("{}\n".utf8)),
  ]

  private static let export = StoredOperation(
    name: "an export", prepare: { $0.place([], at: drive + "/.keep") },
    run: { disk in
      do {
        try PackageWriter(disk: disk).write(files, to: drive + "/package")
      } catch PackageError.notEmpty {
        // It is done.
      }
    },
    outcome: { disk in
      // A package appears as a whole; what a killed export leaves is hidden.
      try disk.list(drive).filter { !$0.hasPrefix(".") }.map { name in
        try files.map { file in
          let bytes = try disk.read(drive + "/" + name + "/" + file.name)
          return name + "/" + file.name + " " + String(bytes == file.bytes)
        }.joined(separator: ", ")
      }.joined()
    })

  @Test(arguments: SimulatedDisk.Fault.allCases)
  func aPackageIsThereAsAWholeOrNotAtAll(fault: SimulatedDisk.Fault) throws {
    let sweep = try OperationSweep(Self.export, fault)
    print("ExportSweepTests: \(fault): \(sweep.points) points")
    #expect(sweep.faults.isEmpty, "\(sweep.faults.prefix(5))")
    #expect(sweep.points > 5)
  }
}
