/// Wakes the loop at a time of the clock that also counts while the machine sleeps.
protocol Alarm: AnyObject {
  /// Rings once at a time, in the place of the one that was set before; at once where it has passed.
  func set(_ time: Duration)
}
