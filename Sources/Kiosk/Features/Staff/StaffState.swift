import KioskModel

/// Who may unlock the kiosk.
struct StaffState: FeatureState {
  fileprivate var members: [StaffMember] = []
  fileprivate var memberError: DocumentError?

  mutating func placeRead(_ reading: PlaceReading, _ context: Context) {
    members = reading.members
    memberError = reading.memberError
  }
}

extension Context {
  /// Who may unlock the kiosk.
  var members: [StaffMember] {
    get { states[StaffState.self].members }
    set { states[StaffState.self].members = newValue }
  }

  /// What is wrong with a document of somebody who then cannot.
  var memberError: DocumentError? { states[StaffState.self].memberError }
}
