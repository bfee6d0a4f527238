/// How a job is treated.
nonisolated struct JobTraits: OptionSet, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  /// It may take long enough that others must not wait for it.
  static let takesLong = JobTraits(rawValue: 1)
  /// It ends with the screen that asked for it.
  static let endsWithScreen = JobTraits(rawValue: 2)
  /// It reads what a page shows, so the page is not complete before.
  static let fillsPage = JobTraits(rawValue: 4)
  /// Nobody waits for it: it belongs to no press.
  static let inBackground = JobTraits(rawValue: 8)
}
