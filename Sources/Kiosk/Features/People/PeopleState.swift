import KioskModel

/// The names that can be searched; held only while the kiosk is unlocked.
struct PeopleState: FeatureState {
  fileprivate var index: PeopleIndex?

  mutating func unlocked(_ context: Context) -> [Effect<Never>] { [.run(.readPeople)] }

  mutating func locked() { index = nil }

  func folderChanged(_ context: Context) -> [Effect<Never>] {
    context.staff == nil ? [] : [.run(.readPeople)]
  }
}

extension Context {
  /// The names that can be searched; nil while the kiosk is locked, whatever is read then.
  var people: PeopleIndex? {
    get { states[PeopleState.self].index }
    set { states[PeopleState.self].index = staff == nil ? nil : newValue }
  }
}
