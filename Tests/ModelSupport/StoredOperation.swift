package import KioskModel

/// Something that people do which changes files, as a sweep tries it on a simulated disk.
package struct StoredOperation: Sendable {
  package let name: String
  /// What is on the disk before.
  let prepare: @Sendable (SimulatedDisk) throws -> Void
  /// Does it; throws if it says that it failed.
  let run: @Sendable (Disk) throws -> Void
  /// What of the disk's content it is about, by which before, after and in between are told apart.
  let outcome: @Sendable (Disk) throws -> String
  /// Whether it may be done in part, and is completed when it is done again.
  let isInSteps: Bool

  /// An operation.
  package init(
    name: String, prepare: @escaping @Sendable (SimulatedDisk) throws -> Void,
    run: @escaping @Sendable (Disk) throws -> Void,
    outcome: @escaping @Sendable (Disk) throws -> String, isInSteps: Bool = false
  ) {
    self.name = name
    self.prepare = prepare
    self.run = run
    self.outcome = outcome
    self.isInSteps = isInSteps
  }
}
