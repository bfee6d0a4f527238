/// A screen that a feature shows instead of the home page.
enum HomeReplacement: Sendable {
  /// It stays until the feature removes it.
  case standing(any Screen)
  /// It is shown once; leaving it leads to the home page.
  case once(any Screen)

  var screen: any Screen {
    switch self {
    case .standing(let screen), .once(let screen): screen
    }
  }
}
