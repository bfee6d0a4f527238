import KioskModel

/// Who may unlock the kiosk.
nonisolated extension Job where Value == PINCheck {
  /// Looks whether the digits are somebody's PIN.
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
  /// How long somebody has to wait until a PIN is taken again; nil where they need not.
  static func readWait(for member: StaffMember.ID) -> Job {
    Job { environment, watch in environment.staff.waiting(for: member, at: watch.moment.uptime) }
  }
}

nonisolated extension Job where Value == (StaffMember.ID, PIN) {
  /// Adds somebody to the staff, with a random PIN.
  static func addStaff(name: String, role: StaffRole) -> Job {
    Job { environment, watch in
      let (member, pin) = try environment.staff.add(
        name: name, role: role, on: environment.day(watch.moment))
      return (member.id, pin)
    } consequences: { result in
      (try? result.get()).map { changed($0.0) } ?? []
    }
  }

  /// Gives somebody another random PIN.
  static func resetPIN(of member: StaffMember.ID) -> Job {
    Job { environment, watch in
      (member, try environment.staff.resetPIN(of: member, on: environment.day(watch.moment)))
    } consequences: { result in
      (try? result.get()).map { changed($0.0) } ?? []
    }
  }
}

nonisolated extension Job where Value == StaffMember.ID {
  /// Sets the PIN that somebody has chosen.
  static func setPIN(_ digits: String, of member: StaffMember.ID) -> Job {
    Job { environment, watch in
      try environment.staff.setPIN(PIN(digits, on: environment.day(watch.moment)), of: member)
      return member
    } consequences: { result in
      (try? result.get()).map { changed($0) } ?? []
    }
  }

  /// Takes somebody off the staff.
  static func removeStaff(_ member: StaffMember.ID) -> Job {
    Job { environment, _ in
      try environment.staff.remove(member)
      return member
    } consequences: { result in
      (try? result.get()).map { changed($0) } ?? []
    }
  }
}

/// What follows where somebody of the staff has been added, changed or removed.
private nonisolated func changed(_ member: StaffMember.ID) -> [Effect<Never>] {
  [.audit(.staff, subject: member), .reload(.documents)]
}
