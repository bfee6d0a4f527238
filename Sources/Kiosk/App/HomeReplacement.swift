/// A page that a feature shows in the place of home.
enum HomeReplacement: Sendable {
  /// It stands until the feature takes it away.
  case standing(any Screen)
  /// It is shown once; from there one goes home.
  case once(any Screen)

  var screen: any Screen {
    switch self {
    case .standing(let screen), .once(let screen): screen
    }
  }
}
