extension FixedScreens {
  /// The screens of the kiosk.
  static let kiosk = FixedScreens(
    languages: { LanguageScreen() },
    unlock: { UnlockScreen() },
    discardDraft: { DiscardDraftScreen() },
    staffHome: { [StaffMenuScreen(), CheckInScreen(session: CheckInScreen.first($0))] })
}

extension FeatureStates {
  /// The features of the kiosk that have a state.
  static let kiosk = FeatureStates([
    ProgrammeState.self, AttendanceState.self, RatingState.self, PollState.self, WishState.self,
    PeopleState.self, StaffState.self, EditingState.self, ShippedContentState.self,
    UpkeepState.self, ConflictState.self,
  ])
}
