/// The errors of files that an operation skipped because they are defective themselves: one
/// unreadable journal does not stop the rest and is reported.
package struct IncompleteErasure: Sendable, Hashable {
  /// The errors, at most one for each file.
  package private(set) var errors: [DiskError] = []

  /// No skipped files.
  package init() {}

  /// Whether no file was skipped.
  package var isEmpty: Bool { errors.isEmpty }

  /// The result of `body` for a file found in a folder listing; nil if the file was skipped.
  ///
  /// - Throws: `DiskError` if the cause is not the file itself, so that a retry may succeed.
  mutating func reach<Value>(
    _ body: () throws(DiskError) -> Value
  ) throws(DiskError) -> Value? {
    do {
      return try body()
    } catch {
      guard error.isOfOneFile else { throw error }
      add(error)
      return nil
    }
  }

  /// Adds the skipped files of another operation.
  mutating func add(_ others: IncompleteErasure) { add(others.errors) }

  /// Adds files and folders that could not be read.
  mutating func add(_ errors: [DiskError]) { for error in errors { add(error) } }

  private mutating func add(_ error: DiskError) {
    if !errors.contains(where: { $0.path == error.path }) { errors.append(error) }
  }
}

/// The result of an erasure.
package struct Erased: Sendable, Hashable {
  /// The number of journal entries that were changed.
  package var events = 0
  /// The files that could not be cleaned and may still hold erased data.
  package var incomplete = IncompleteErasure()
  /// The other devices of the place that have not erased it yet, by name.
  package var waiting: [PlaceDevice] = []

  /// Nothing was erased.
  package init(events: Int = 0) { self.events = events }
}
