import KioskModel

/// The sections of the staff menu.
enum StaffSection: String, CaseIterable, Sendable {
  case checkIn, plan, messages, people, staff, settings, data, audit, ownPIN, results

  /// The digit that opens it, the same for every role; the last two are never offered together.
  var digit: Int {
    switch self {
    case .ownPIN, .results: 9
    default: (Self.allCases.firstIndex(of: self) ?? 0) + 1
    }
  }

  /// Whether the role may open it: hosts check people in and write messages, coordinators do
  /// everything.
  func isOpen(to role: StaffRole) -> Bool {
    switch self {
    case .checkIn, .messages: true
    // Coordinators change their PIN in the staff section.
    case .ownPIN: role == .host
    case .results, .plan, .people, .staff, .settings, .data, .audit: role == .coordinator
    }
  }

  /// The screen that it opens.
  func screen(_ context: Context) -> any Screen {
    switch self {
    case .checkIn: CheckInScreen(session: CheckInScreen.first(context))
    case .plan: PlanWeekScreen(monday: context.now.date.monday)
    case .messages: MessagesScreen()
    case .settings: SettingsScreen(context)
    case .people: PeopleScreen()
    case .staff: StaffListScreen()
    case .data: DataScreen()
    case .ownPIN: OwnPINScreen()
    case .results: ResultsScreen()
    case .audit: AuditScreen(days: (context.now.date - AuditScreen.days)...context.now.date)
    }
  }
}
