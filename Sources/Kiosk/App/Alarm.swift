/// Wakes the event loop at a time on a clock that also advances while the machine sleeps.
protocol Alarm: AnyObject {
  /// Sets the time at which it rings, replacing the one set before; rings at once if it has passed.
  func set(_ time: Duration)
}
