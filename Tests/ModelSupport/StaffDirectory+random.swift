package import KioskModel

/// Staff with random PINs, for tests that need no page to show them.
extension StaffDirectory {
  package func add(
    name: String, role: StaffRole, on day: LocalDate
  ) throws(StaffError) -> (StaffMember, PIN) {
    let pin = PIN.random(on: day)
    return (try add(name: name, role: role, pin: pin), pin)
  }

  package func resetPIN(of id: String, on day: LocalDate) throws(StaffError) -> PIN {
    let pin = PIN.random(on: day)
    try setPIN(pin, of: id)
    return pin
  }
}
