/// How long somebody has to wait who has typed wrong PINs: five tries are free, then 30 seconds
/// that double up to an hour.
package enum Lockout {
  /// How many wrong tries cost nothing.
  package static let freeTries = 5
  /// The first wait, in seconds.
  static let firstWait = 30
  /// The longest wait, in seconds.
  static let longestWait = 3600

  /// How long to wait after a number of wrong tries in a row.
  package static func wait(afterFailures count: Int) -> Duration {
    guard count > freeTries else { return .zero }
    let doublings = min(count - freeTries - 1, 10)
    return .seconds(min(longestWait, firstWait << doublings))
  }
}
