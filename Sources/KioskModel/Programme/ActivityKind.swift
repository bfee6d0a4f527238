/// The category of an activity; shown as a word and used to filter the week.
package enum ActivityKind: String, Sendable, CaseIterable {
  case lecture, movement, social, culture, advice, course, other
}
