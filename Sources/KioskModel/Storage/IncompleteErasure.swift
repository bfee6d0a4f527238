/// The files that were left out of some work because they are at fault themselves: one journal that
/// cannot be read keeps nobody from doing the rest, and is told.
package struct IncompleteErasure: Sendable, Hashable {
  /// Why, each file once.
  package private(set) var errors: [DiskError] = []

  /// None.
  package init() {}

  /// Whether all were reached.
  package var isEmpty: Bool { errors.isEmpty }

  /// Does what is to be done with a file that its folder has named; nil where it was left out.
  ///
  /// - Throws: `DiskError` where the fault is not the file's own, and all may succeed another time.
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

  /// Takes over what others were left out of.
  mutating func add(_ others: IncompleteErasure) { for error in others.errors { add(error) } }

  private mutating func add(_ error: DiskError) {
    if !errors.contains(where: { $0.path == error.path }) { errors.append(error) }
  }
}

/// What an erasure came to.
package struct Erased: Sendable, Hashable {
  /// How many events held something of it.
  package var events = 0
  /// The files in which something may still stand.
  package var incomplete = IncompleteErasure()
}
