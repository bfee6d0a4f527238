import KioskModel

/// Where the staff's menu leads.
enum StaffRoomDoor: String, CaseIterable, Sendable {
  case checkIn, plan, messages, people, staff, settings, data, audit, ownPIN

  /// Whether somebody with a role may go there: hosts check people in and write messages,
  /// coordinators do everything.
  func isOpen(to role: StaffRole) -> Bool {
    switch self {
    case .checkIn, .messages: true
    // Coordinators have it among the staff.
    case .ownPIN: role == .host
    case .plan, .people, .staff, .settings, .data, .audit: role == .coordinator
    }
  }

  /// The screen behind it.
  func screen(_ here: Surroundings) -> any Screen {
    switch self {
    case .checkIn: CheckInScreen(session: CheckInScreen.first(here))
    case .plan: PlanWeekScreen(monday: here.now.date.monday)
    case .messages: MessagesScreen()
    case .settings: SettingsScreen(here)
    case .people: PeopleScreen()
    case .staff: StaffListScreen()
    case .data: DataScreen()
    case .ownPIN: OwnPINScreen()
    case .audit: AuditScreen(days: (here.now.date - AuditScreen.days)...here.now.date)
    }
  }
}
