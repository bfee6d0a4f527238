import KioskModel

/// Who can be looked for by name; known only while staff are at work.
struct PeopleState: FeatureState {
  fileprivate var index: PeopleIndex?

  mutating func unlocked(_ context: Context) -> [Effect<Never>] { [.run(.readPeople)] }

  mutating func locked() { index = nil }

  func folderChanged(_ context: Context) -> [Effect<Never>] {
    context.staff == nil ? [] : [.run(.readPeople)]
  }
}

extension Context {
  /// Who can be looked for by name. While nobody of the staff is at work no names are kept, whatever
  /// is read then.
  var people: PeopleIndex? {
    get { states[PeopleState.self].index }
    set { states[PeopleState.self].index = staff == nil ? nil : newValue }
  }
}
