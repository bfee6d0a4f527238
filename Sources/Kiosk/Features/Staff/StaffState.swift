import KioskModel

/// The staff members, as last read from their documents.
struct StaffState: FeatureState {
  fileprivate var members: [StaffMember] = []
  fileprivate var memberError: DocumentError?

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    members = reading.members
    memberError = reading.memberError
  }
}

extension Context {
  /// The staff members, who may unlock the kiosk.
  var members: [StaffMember] {
    get { states[StaffState.self].members }
    set { states[StaffState.self].members = newValue }
  }

  /// The error from the first staff document that could not be read; its owner cannot unlock the
  /// kiosk.
  var memberError: DocumentError? { states[StaffState.self].memberError }
}
