import KioskModel

/// Setting up a new meeting place.
nonisolated extension Job where Value == StaffMember.ID? {
  /// Sets up a meeting place in the data folder; returns its first coordinator, or nil if it
  /// already had staff.
  static func makePlace(_ place: NewPlace) -> Job {
    Job { environment, _ in
      try place.make(in: environment.folder)?.id
    } consequences: { result in
      guard case .success(let member) = result else { return [] }
      return (member.map { [.audit(.staff, subject: $0)] } ?? [])
        + [.audit(.settings, subject: DocumentKind.site.path), .reload(.documents)]
    }
  }
}
