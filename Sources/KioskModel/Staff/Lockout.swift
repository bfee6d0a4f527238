/// The waiting time after wrong PINs: five attempts without waiting, then 30 seconds, doubled with
/// each attempt up to an hour.
package enum Lockout {
  /// The number of wrong PINs without a waiting time.
  package static let freeTries = 5
  /// The first waiting time, in seconds.
  static let firstWait = 30
  /// The longest waiting time, in seconds.
  static let longestWait = 3600

  /// The waiting time after a number of consecutive wrong PINs.
  package static func wait(afterFailures count: Int) -> Duration {
    guard count > freeTries else { return .zero }
    let doublings = min(count - freeTries - 1, 10)
    return .seconds(min(longestWait, firstWait << doublings))
  }
}
