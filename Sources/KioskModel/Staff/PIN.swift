/// The six digits with which a staff member unlocks the kiosk.
package struct PIN: Sendable, Hashable {
  /// The number of digits.
  package static let length = 6

  /// The digits, which are shown once, to their owner, and never stored.
  package let digits: String

  /// A PIN that somebody has chosen.
  ///
  /// - Parameter day: The current date, which is not accepted as a PIN because it is easily
  ///   guessed.
  package init(_ text: String, on day: LocalDate) throws(PINProblem) {
    guard Self.isSixDigits(text) else { throw .notSixDigits }
    guard !ObviousPINs.contain(text, on: day) else { throw .tooObvious }
    digits = text
  }

  /// A random PIN from the system's generator.
  package static func random(on day: LocalDate) -> PIN {
    var source = SystemRandomNumberGenerator()
    return random(on: day, from: &source)
  }

  /// A random PIN from a generator.
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
  /// Dots, so that no log or error message shows the digits.
  package var description: String { "••••••" }
  /// A mirror without children, for the same reason.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The reason why digits are not accepted as a PIN.
package enum PINProblem: Error, Sendable, Hashable {
  case notSixDigits
  /// The digits are easily guessed.
  case tooObvious
}
