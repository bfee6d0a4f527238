import KioskModel

extension ActivityKind {
  /// The number of the accent with which its activities are shown; none for what is of no kind.
  var accent: Int? {
    self == .other ? nil : Self.allCases.firstIndex(of: self)
  }
}
