import KioskModel

/// What is available for a meeting place and its visitors to choose from.
nonisolated struct ShippedContent: Hashable, Sendable {
  /// The languages that there are texts for.
  var languages: [String] = []
  /// The question sets, including those in the data folder.
  var questionSets: [String] = []
  /// The activities that can be used as templates.
  var templates: [Activity] = []
  /// The health information cards; nil until they have been read.
  var cards: [HealthPage]?
  /// Ideas for visitors who would rather choose a wish than write one.
  var ideas: [Idea] = []
  /// Which kinds the categories of calendars stand for.
  var categories = CategoryKinds()
}
