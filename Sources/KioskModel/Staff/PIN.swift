/// Six digits by which somebody of the staff unlocks the kiosk.
package struct PIN: Sendable, Hashable {
  /// How many digits there are.
  package static let length = 6

  /// The digits. They are said once, to their owner, and written nowhere.
  package let digits: String

  /// A PIN that somebody has chosen.
  ///
  /// - Parameter day: The day on which it is chosen: its date is among the first that others try.
  package init(_ text: String, on day: LocalDate) throws(PINProblem) {
    guard Self.isSixDigits(text) else { throw .notSixDigits }
    guard !ObviousPINs.contain(text, on: day) else { throw .tooObvious }
    digits = text
  }

  /// A PIN from the system's randomness.
  package static func random(on day: LocalDate) -> PIN {
    var source = SystemRandomNumberGenerator()
    return random(on: day, from: &source)
  }

  /// A PIN from a source of randomness.
  static func random(on day: LocalDate, from source: inout some RandomNumberGenerator) -> PIN {
    while true {
      let text = Int.random(in: 0...999_999, using: &source).digits(length)
      if let pin = try? PIN(text, on: day) { return pin }
    }
  }

  /// Whether a text is six ASCII digits.
  static func isSixDigits(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy(\.isDigit)
  }
}

extension PIN: CustomStringConvertible, CustomReflectable {
  /// Dots, so that no log and no error shows the digits.
  package var description: String { "••••••" }
  /// Nothing, for the same reason.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why six digits are no PIN.
package enum PINProblem: Error, Sendable, Hashable {
  case notSixDigits
  /// It is one of those that people try first.
  case tooObvious
}
