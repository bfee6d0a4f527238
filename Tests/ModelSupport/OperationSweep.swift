import TestSupport

@testable import KioskModel

/// An operation that is tried with one failing call after the other, until it ends before the call.
package struct OperationSweep {
  /// The number of points that were tried: a call, a fault, and a way in which the power is cut after
  /// it.
  package private(set) var points = 0
  /// What was lost.
  package private(set) var faults: [String] = []
  private let operation: StoredOperation
  private let fault: SimulatedDisk.Fault
  private let seeds: [UInt64]

  /// The number of power cuts that are tried after each call: each drops or reorders another part of
  /// what was not synced.
  private static let powerCuts = 1

  /// Tries an operation.
  package init(_ operation: StoredOperation, _ fault: SimulatedDisk.Fault) throws {
    self.operation = operation
    self.fault = fault
    seeds = Soak.seeds(Self.powerCuts, "\(operation.name), \(fault)")
    let clean = try fresh()
    let before = try operation.outcome(clean.disk)
    try operation.run(clean.disk)
    let after = try operation.outcome(clean.disk)
    if before == after { faults.append("the operation has to change something") }
    var call = 0
    var hasFailed = true
    while hasFailed {
      call += 1
      // What is killed or fails leaves everything that was written; then the power goes as well.
      for seed in (fault == .powerCut ? [] : [nil]) + seeds.map(Optional.some) {
        hasFailed = try attempt(call, seed, before: before, after: after)
        points += 1
      }
      guard call < 500 else {
        faults.append("\(operation.name) does not end")
        break
      }
    }
  }

  private func fresh() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try operation.prepare(disk)
    return disk
  }

  /// Tries it with one failing call; returns whether there was such a call.
  private mutating func attempt(
    _ call: Int, _ seed: UInt64?, before: String, after: String
  ) throws -> Bool {
    let power = seed.map { "power cut \($0)" } ?? "no power cut"
    let point = "\(operation.name), \(fault) at call \(call), \(power)"
    let disk = try fresh()
    disk.fail(fault, at: call)
    let succeeded = (try? operation.run(disk.disk)) != nil
    let hasFailed = disk.hasFailed
    disk.repair()
    if let seed {
      var random = SplitMix64(seed: seed &+ UInt64(call) &* 1000)
      disk.cutPower(&random)
    }
    let now = try operation.outcome(disk.disk)
    if succeeded {
      if now != after { faults.append("\(point): it said that it was done") }
    } else if !operation.isInSteps, now != before, now != after {
      faults.append("\(point): neither before nor after")
    }
    if now != after {
      if (try? operation.run(disk.disk)) == nil {
        faults.append("\(point): it cannot be done again")
      }
      if try operation.outcome(disk.disk) != after { faults.append("\(point): again") }
    }
    if !disk.violations.isEmpty { faults.append("\(point): \(disk.violations)") }
    if disk.openDescriptors != 0 { faults.append("\(point): open descriptors") }
    return hasFailed
  }
}
