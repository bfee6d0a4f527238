import KioskModel

/// What the kiosk comes with, among which a meeting place chooses.
nonisolated struct Offered: Hashable, Sendable {
  /// The languages that there are texts for.
  var languages: [String] = []
  /// The question sets, those that the working group has loaded among them.
  var questionSets: [String] = []
  /// The activities that a new one can begin from.
  var templates: [Activity] = []
  /// The cards of health information; nil until they have been read.
  var cards: [HealthPage]?
  /// Ideas for those who would rather choose a wish than write one.
  var ideas: [Idea] = []
  /// Which kinds the categories of calendars stand for.
  var categories = CategoryKinds()
}
