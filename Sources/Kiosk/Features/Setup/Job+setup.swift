import KioskModel

/// A new meeting place.
nonisolated extension Job where Value == PIN {
  /// Makes a random PIN and keeps it nowhere.
  static var makePIN: Job {
    Job { environment, watch in .random(on: environment.day(watch.moment)) }
  }
}

nonisolated extension Job where Value == StaffMember.ID? {
  /// Makes a meeting place of the data folder; gives its first coordinator where it had nobody.
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
