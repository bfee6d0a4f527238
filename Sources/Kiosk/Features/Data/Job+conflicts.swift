import KioskModel

nonisolated extension Job where Value == [DocumentConflict] {
  /// Finds the documents of which there are several versions.
  static var findConflicts: Job {
    Job { environment, _ in
      environment.folder.conflicts()
    } consequences: { result in
      guard case .success(let found) = result else { return [] }
      return [.modify { $0.conflicts = found }]
    }
  }
}
