/// A card of health information at this place: its text, and whether visitors see it.
package struct HealthCard: Sendable, Hashable, Identifiable {
  /// Whether visitors see a card on a day, or why they do not.
  package enum State: Sendable, Hashable {
    /// Visitors see it, up to this day.
    case shown(until: LocalDate)
    /// Nobody at this place has checked it against its source.
    case unread
    /// It was checked on this day, and its text has changed since.
    case changed(since: LocalDate)
    /// It was valid until this day.
    case expired(LocalDate)
    /// Staff have hidden it.
    case hidden
  }

  /// The card's texts and source.
  package let page: HealthPage
  /// The latest review; nil if there is none.
  package let review: CardReview?
  /// Whether staff have hidden the card.
  package let isHidden: Bool

  package var id: String { page.id }

  /// Whether visitors see the card on a day, or why they do not.
  package func state(on day: LocalDate) -> State {
    if isHidden { return .hidden }
    guard let review else { return .unread }
    guard review.checksum == page.checksum else { return .changed(since: review.day) }
    return review.lastDay < day ? .expired(review.lastDay) : .shown(until: review.lastDay)
  }

  /// The day on which the text in a language was last checked against its source; nil if the text
  /// is a draft.
  package func readDay(in language: String) -> LocalDate? {
    if let validReview, validReview.language == language { return validReview.day }
    return page.texts[language]?.isReviewed == true ? page.read : nil
  }

  /// The languages whose text nobody has checked.
  package var drafts: [String] { page.drafts.filter { $0 != validReview?.language } }

  private var validReview: CardReview? { review?.checksum == page.checksum ? review : nil }
}
