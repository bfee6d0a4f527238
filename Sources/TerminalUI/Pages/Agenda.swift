/// What comes later, day by day.
package nonisolated struct Agenda: Hashable, Sendable {
  /// A day with something on.
  package struct Day: Hashable, Sendable {
    /// The day in words.
    package var name: String
    package var entries: [Entry]

    /// Made of its parts.
    package init(name: String, entries: [Entry]) { (self.name, self.entries) = (name, entries) }
  }

  /// Something that is on.
  package struct Entry: Hashable, Sendable {
    /// When it begins; empty if it takes all day.
    package var clock: String
    package var title: String
    /// The number of the accent of its kind, from 0; nil if it has none.
    package var accent: Int?

    /// Made of its parts.
    package init(clock: String, title: String, accent: Int? = nil) {
      (self.clock, self.title, self.accent) = (clock, title, accent)
    }
  }

  /// What the list is called.
  package var title: String
  package var days: [Day]

  /// Made of its parts.
  package init(title: String, days: [Day]) { (self.title, self.days) = (title, days) }
}
