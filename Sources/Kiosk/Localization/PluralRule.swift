/// Which form of a noun goes with a whole number (Unicode CLDR, plural rules, cardinals).
nonisolated struct PluralRule: Sendable {
  /// CLDR's names for the forms.
  enum Category: String, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form for a count of things.
  let category: @Sendable (Int) -> Category

  /// One thing and more, as in Swedish.
  static let one = PluralRule { $0 == 1 ? .one : .other }

  /// None is said like one.
  static let zeroOrOne = PluralRule { $0 == 0 || $0 == 1 ? .one : .other }

  /// Two have a form of their own.
  static let oneTwo = PluralRule { $0 == 1 ? .one : $0 == 2 ? .two : .other }

  static let arabic = PluralRule { count in
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  static let ukrainian = PluralRule { count in
    switch (count % 10, count % 100) {
    case (_, 11...14): .many
    case (1, _): .one
    case (2...4, _): .few
    default: .many
    }
  }
}
