/// The staff's decision on a wish.
package enum ReplyStatus: String, Sendable, CaseIterable {
  /// Visitors see the wish and can support it.
  case approved
  /// Visitors do not see the wish.
  case declined
  /// The wish will be carried out.
  case planned
  case done

  /// Whether visitors see the decision as an answer.
  package var isAnswer: Bool { self == .planned || self == .done }
}
