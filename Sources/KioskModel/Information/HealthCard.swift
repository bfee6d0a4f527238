/// A card of health information as this place has it: its words, and whether visitors see it.
package struct HealthCard: Sendable, Hashable, Identifiable {
  /// Whether visitors see a card on a day, and why not.
  package enum State: Sendable, Hashable {
    /// They do, to this day.
    case shown(until: LocalDate)
    /// Nobody of this place has read it against its source.
    case unread
    /// Somebody has on that day, and its words have changed since.
    case changed(since: LocalDate)
    /// It was good until that day.
    case expired(LocalDate)
    /// The staff have taken it away.
    case hidden
  }

  /// What it says.
  package let page: HealthPage
  /// Who has read it.
  package let review: CardReview?
  /// Whether the staff have taken it away.
  package let isHidden: Bool

  /// The card's name.
  package var id: String { page.id }

  /// Whether visitors see it on a day.
  package func state(on day: LocalDate) -> State {
    if isHidden { return .hidden }
    guard let review else { return .unread }
    guard review.checksum == page.checksum else { return .changed(since: review.day) }
    return review.lastDay < day ? .expired(review.lastDay) : .shown(until: review.lastDay)
  }

  /// The day on which somebody last read its text in a language against its source; nil while that
  /// text is a draft.
  package func readDay(in language: String) -> LocalDate? {
    if let validReview, validReview.language == language { return validReview.day }
    return page.texts[language]?.isReviewed == true ? page.read : nil
  }

  /// The languages whose text nobody has read.
  package var drafts: [String] { page.drafts.filter { $0 != validReview?.language } }

  private var validReview: CardReview? { review?.checksum == page.checksum ? review : nil }
}
