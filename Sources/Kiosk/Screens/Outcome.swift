import KioskModel
import Statistics

/// What came of an errand.
nonisolated enum Outcome: Sendable {
  case pin(PINCheck)
  /// Nil where there is nothing to wait for.
  case wait(Duration?)
  case changed(DocumentChange)
  case people(PeopleIndex)
  case personAdded(Person)
  case personErased(Erased)
  /// Somebody has a new PIN; nil where they have chosen it themselves.
  case staffChanged(StaffMember.ID, PIN?)
  case pinMadeUp(PIN)
  /// The folder is a meeting place, with its first coordinator where it had nobody.
  case placeMade(StaffMember.ID?)
  /// The paths of calendar files.
  case calendars([String], known: [CalendarRecord])
  case calendar(ImportPlan, record: DocumentChange.Edit)
  case audit([AuditEvent])
  case attendance(Attendance)
  case results(Results)
  case folder(FolderCheck)
  case drives([USBDrive])
  case exported(Exported)
  case upkeepDone(Upkeep.Done)
  case wishes(WishList)
  case wishErased(IncompleteErasure)
  /// Nobody wanted it any more; nothing has changed.
  case cancelled
  /// It could not be done; nothing has changed.
  case failed(any Error)
}
