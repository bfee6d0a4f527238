/// How a job is run.
nonisolated struct JobTraits: OptionSet, Sendable {
  let rawValue: Int

  init(rawValue: Int) { self.rawValue = rawValue }

  /// It may take so long that it must not delay others.
  static let takesLong = JobTraits(rawValue: 1)
  /// It is cancelled when the screen that requested it closes.
  static let endsWithScreen = JobTraits(rawValue: 2)
  /// It reads what a page shows, so the page is incomplete until it ends.
  static let loadsPage = JobTraits(rawValue: 4)
  /// Nobody waits for it: it does not belong to a press.
  static let inBackground = JobTraits(rawValue: 8)
}
