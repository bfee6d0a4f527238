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

nonisolated extension Job where Value == (StaffMember.ID, PIN) {
  /// Adds a staff member with a random PIN.
  static func addStaff(name: String, role: StaffRole) -> Job {
    Job { environment, watch in
      let (member, pin) = try environment.staff.add(
        name: name, role: role, on: environment.day(watch.moment))
      return (member.id, pin)
    } consequences: { result in
      (try? result.get()).map { changed($0.0) } ?? []
    }
  }

  /// Gives a staff member another random PIN.
  static func resetPIN(of member: StaffMember.ID) -> Job {
    Job { environment, watch in
      (member, try environment.staff.resetPIN(of: member, on: environment.day(watch.moment)))
    } consequences: { result in
      (try? result.get()).map { changed($0.0) } ?? []
    }
  }
}

nonisolated extension Job where Value == StaffMember.ID {
  /// Sets the PIN that a staff member has chosen.
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
