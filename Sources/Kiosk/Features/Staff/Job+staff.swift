import KioskModel

/// Staff members and their PINs.
nonisolated extension Job where Value == PINCheck {
  /// Checks whether the digits are a staff member's PIN.
  static func checkPIN(_ digits: String, of member: StaffMember.ID) -> Job {
    Job { environment, watch in
      try environment.staff.check(digits, of: member, at: watch.moment.uptime)
    } consequences: { result in
      guard case .success(.wrong(let wait)) = result, wait > .zero else { return [] }
      return [.audit(.lockout, subject: member)]
    }
  }
}

nonisolated extension Job where Value == Duration? {
  /// How long to wait until a PIN is accepted again; nil if there is no wait.
  static func readWait(for member: StaffMember.ID) -> Job {
    Job { environment, watch in environment.staff.waiting(for: member, at: watch.moment.uptime) }
  }
}

nonisolated extension Job where Value == String {
  /// The name as it is stored for a new staff member, if somebody can be added with it.
  static func checkNewStaff(name: String) -> Job {
    Job { environment, _ in try environment.staff.newName(name) }
  }
}

nonisolated extension Job where Value == PIN {
  /// Generates a random PIN without storing it.
  static var makePIN: Job {
    Job { environment, watch in .random(on: environment.day(watch.moment)) }
  }
}

nonisolated extension Job where Value == StaffMember.ID {
  /// Adds a staff member with a PIN that has been shown to them.
  static func addStaff(name: String, role: StaffRole, pin: PIN) -> Job {
    Job { environment, _ in
      try environment.staff.add(name: name, role: role, pin: pin).id
    } consequences: { result in
      (try? result.get()).map { changed($0) } ?? []
    }
  }

  /// Sets a PIN that a staff member has chosen or has been shown.
  static func setPIN(_ digits: String, of member: StaffMember.ID) -> Job {
    Job { environment, watch in
      try environment.staff.setPIN(PIN(digits, on: environment.day(watch.moment)), of: member)
      return member
    } consequences: { result in
      (try? result.get()).map { changed($0) } ?? []
    }
  }

  /// Removes a staff member.
  static func removeStaff(_ member: StaffMember.ID) -> Job {
    Job { environment, _ in
      try environment.staff.remove(member)
      return member
    } consequences: { result in
      (try? result.get()).map { changed($0) } ?? []
    }
  }
}

/// The effects that follow when a staff member has been added, changed or removed.
private nonisolated func changed(_ member: StaffMember.ID) -> [Effect<Never>] {
  [.audit(.staff, subject: member), .reload(.documents)]
}
