/// What the staff have decided about a wish.
package enum ReplyStatus: String, Sendable, CaseIterable {
  /// Others see it and can agree.
  case approved
  /// Nobody sees it.
  case declined
  /// It will be done.
  case planned
  case done

  /// Whether something has come of the wish that visitors are told.
  package var isAnswer: Bool { self == .planned || self == .done }
}
