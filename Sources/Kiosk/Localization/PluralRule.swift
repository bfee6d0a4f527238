/// Which form of a noun goes with a whole number (Unicode CLDR, plural rules, cardinals).
nonisolated enum PluralRules {
  /// CLDR's names for the forms.
  enum Category: String, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// The form for a count of things in a language.
  static func category(_ count: Int, language: String) -> Category {
    let primary = language.prefix { $0 != "-" }
    return switch primary {
    case "ar": arabic(count)
    case "uk": ukrainian(count)
    case "fa", "prs", "ti": count == 0 || count == 1 ? .one : .other
    case "sma": count == 1 ? .one : count == 2 ? .two : .other
    default: count == 1 ? .one : .other
    }
  }

  private static func arabic(_ count: Int) -> Category {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func ukrainian(_ count: Int) -> Category {
    switch (count % 10, count % 100) {
    case (_, 11...14): .many
    case (1, _): .one
    case (2...4, _): .few
    default: .many
    }
  }
}
