/// How something has changed: a value at each of some times, and what can be said of it.
package nonisolated struct Trend: Hashable, Sendable {
  /// The value at a time.
  package struct Point: Hashable, Sendable {
    /// What the time is called, in a few characters.
    package var name: String
    /// The value; nil where it is not known.
    package var value: Double?

    /// Made of its parts.
    package init(name: String, value: Double?) { (self.name, self.value) = (name, value) }
  }

  /// The values, earliest first.
  package var points: [Point]
  /// The same in words.
  package var caption: String

  /// Made of its parts.
  package init(_ points: [Point], caption: String) {
    (self.points, self.caption) = (points, caption)
  }

  /// The ends of the scale, whole tens around all values; nil without any.
  var scale: ClosedRange<Double>? {
    let known = points.compactMap(\.value)
    guard let least = known.min(), let most = known.max() else { return nil }
    let low = ((least - 1) / 10).rounded(.down) * 10
    return low...max(low + 10, (most / 10).rounded(.up) * 10)
  }
}
